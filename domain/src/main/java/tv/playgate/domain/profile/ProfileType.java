package tv.playgate.domain.profile;

/**
 * How a stored profile came to be (pass-decisions §11). Further types will follow from how a
 * profile was found; those are never stored.
 */
public enum ProfileType {
  REGULAR("regular");

  private final String wireName;

  ProfileType(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the catalog. */
  public String wireName() {
    return wireName;
  }
}
