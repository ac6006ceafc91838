package tv.playgate.sandbox.mvpd;

/** How it stands with the signature of a query. */
public enum QuerySignature {
  /** There is none. */
  ABSENT,
  /** There is one, and no key to check it with. */
  UNCHECKED,
  /** It is over this very query, and of the key that was expected. */
  GOOD,
  /** It is not. */
  BAD
}
