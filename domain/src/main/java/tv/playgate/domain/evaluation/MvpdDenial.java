package tv.playgate.domain.evaluation;

import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.integration.DecisionKind;

/** What kind of denial an MVPD gave (pass-decisions §3.2, §9). */
public enum MvpdDenial {
  /** The subscription does not cover it. */
  PLAIN,
  /** A larger subscription would cover it (decision D20). */
  UPGRADE,
  /** Parental controls forbid it. */
  PARENTAL_CONTROLS,
  /** The viewer signed in at home without being asked, and is no longer at home. */
  HOME_BASED,
  /** The viewer's session at the MVPD is gone. */
  SESSION_INVALIDATED,
  /** The MVPD does not know the subscriber. */
  SUBJECT_UNKNOWN;

  /** The error that an application gets for it. */
  public ErrorCode code(DecisionKind kind) {
    return switch (this) {
      case PLAIN, UPGRADE ->
          kind == DecisionKind.AUTHORIZATION
              ? ErrorCode.AUTHORIZATION_DENIED_BY_MVPD
              : ErrorCode.PREAUTHORIZATION_DENIED_BY_MVPD;
      case PARENTAL_CONTROLS -> ErrorCode.AUTHORIZATION_DENIED_BY_PARENTAL_CONTROLS;
      case HOME_BASED -> ErrorCode.AUTHORIZATION_DENIED_BY_HBA_POLICIES;
      case SESSION_INVALIDATED -> ErrorCode.AUTHORIZATION_DENIED_BY_SESSION_INVALIDATED;
      case SUBJECT_UNKNOWN -> ErrorCode.IDENTITY_NOT_RECOGNIZED_BY_MVPD;
    };
  }
}
