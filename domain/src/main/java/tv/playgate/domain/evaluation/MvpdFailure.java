package tv.playgate.domain.evaluation;

import java.util.Locale;
import tv.playgate.domain.error.ErrorCode;

/** Why an MVPD gave no answer; all of these are worth a retry (pass-decisions §3). */
public enum MvpdFailure {
  /** No connection could be had. */
  NO_CONNECTION(ErrorCode.NETWORK_CONNECTION_TIMEOUT),
  /** What came back was no answer. */
  BAD_REPLY(ErrorCode.NETWORK_RECEIVED_ERROR),
  /** Nothing came back in time. */
  TOO_LATE(ErrorCode.MAXIMUM_EXECUTION_TIME_EXCEEDED),
  /** So many calls were under way and waiting that this one was not made. */
  BUSY(ErrorCode.NETWORK_CONNECTION_TIMEOUT),
  /** So many calls had failed that it is left alone for a while. */
  BREAKER_OPEN(ErrorCode.NETWORK_CONNECTION_TIMEOUT);

  private final ErrorCode code;

  MvpdFailure(ErrorCode code) {
    this.code = code;
  }

  /** The error that an application gets. */
  public ErrorCode code() {
    return code;
  }

  /** The stable name that is stored and travels, such as {@code too_late}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
