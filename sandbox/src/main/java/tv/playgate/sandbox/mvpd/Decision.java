package tv.playgate.sandbox.mvpd;

/** What an MVPD may decide about a resource, by the names of XACML. */
public enum Decision {
  /** Yes. */
  PERMIT("Permit"),
  /** No. */
  DENY("Deny"),
  /** It could not find out. */
  INDETERMINATE("Indeterminate"),
  /** It has no rule for that. */
  NOT_APPLICABLE("NotApplicable");

  private final String wireName;

  Decision(String wireName) {
    this.wireName = wireName;
  }

  /** As it stands in a message. */
  public String wireName() {
    return wireName;
  }
}
