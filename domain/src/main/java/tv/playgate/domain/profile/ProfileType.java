package tv.playgate.domain.profile;

/**
 * How a stored profile came to be (pass-decisions §11). Further types follow from how a profile was
 * found; those are never stored.
 */
public enum ProfileType {
  /** A sign-in on the device. */
  REGULAR("regular"),
  /** A sign-in in the partner's framework on the device (pass-decisions §6.3). */
  APPLE_SSO("appleSSO");

  private final String wireName;

  ProfileType(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the catalog. */
  public String wireName() {
    return wireName;
  }
}
