package tv.playgate.domain.evaluation;

/** Why there is no token URL. */
public enum TokenUrlFailure {
  /** The token service refused, or there is none. */
  REFUSED,
  /** The token service did not answer; asking again may help. */
  UNAVAILABLE,
  /** The token service answered with something that is no token URL, or not one to hand out. */
  BAD_REPLY
}
