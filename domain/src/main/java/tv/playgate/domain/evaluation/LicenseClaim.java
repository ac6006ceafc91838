package tv.playgate.domain.evaluation;

/** What came of claiming a license of a viewer session. */
public enum LicenseClaim {
  /** It is taken, for good. */
  TAKEN,
  /** The session has none left. */
  USED_UP,
  /** There is no such session, or no more. */
  SESSION_GONE
}
