package tv.playgate.domain.decision;

/** Who settled a decision (pass-decisions §2.1). */
public enum DecisionSource {
  MVPD("mvpd"),
  DEGRADATION("degradation"),
  TEMPORARY_ACCESS("temppass"),
  DUMMY("dummy");

  private final String wireName;

  DecisionSource(String wireName) {
    this.wireName = wireName;
  }

  /** The stable name that travels. */
  public String wireName() {
    return wireName;
  }
}
