package tv.playgate.domain.evaluation;

/** Why it cannot be told which devices a cookie is known with. */
public enum RecordFailure {
  /** There is no record service to be asked. */
  NOT_CONFIGURED,
  /** The record service refused, did not answer, or answered with something that is no record. */
  FAILED
}
