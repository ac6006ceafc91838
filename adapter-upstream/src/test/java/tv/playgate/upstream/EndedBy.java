package tv.playgate.upstream;

import java.time.Duration;
import tv.playgate.application.Call;
import tv.playgate.domain.upstream.CallLimits;

/** What puts an end to a fault; everything else is so patient that the test would fail of it. */
enum EndedBy {
  THE_FAULT("itself"),
  CONNECT_TIMEOUT("`connectTimeout`"),
  READ_TIMEOUT("`readTimeout`"),
  TIMEOUT("`timeout`"),
  DEADLINE("`deadline`");

  /** Longer than a test may take. */
  private static final Duration PATIENT = Duration.ofMinutes(5);

  /** Long enough to connect on a busy machine. */
  private static final Duration SHORT = Duration.ofMillis(500);

  private static final int CALLS = 8;

  private final String words;

  EndedBy(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  CallLimits limits() {
    return switch (this) {
      case THE_FAULT, DEADLINE -> new CallLimits(PATIENT, PATIENT, PATIENT, CALLS, 0);
      case CONNECT_TIMEOUT -> new CallLimits(SHORT, PATIENT, PATIENT, CALLS, 0);
      case READ_TIMEOUT -> new CallLimits(PATIENT, SHORT, PATIENT, CALLS, 0);
      case TIMEOUT -> new CallLimits(SHORT, SHORT, SHORT, CALLS, 0);
    };
  }

  Call call() {
    return UpstreamFixture.within(this == DEADLINE ? SHORT : PATIENT);
  }
}
