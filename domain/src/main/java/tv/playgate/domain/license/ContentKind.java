package tv.playgate.domain.license;

/** Which of the license flows a content takes part in (sees-expressplay §1). */
public enum ContentKind {
  /** A license that ends with time (§1.1). */
  TIME_BASED("timeBased"),
  /** A license that makes a device known under a cookie; often of a dummy content (§1.2). */
  REGISTRATION("registration"),
  /** A license for the one device that is known under a cookie (§1.3). */
  DEVICE_BOUND("deviceBound");

  private final String wireName;

  ContentKind(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the catalog. */
  public String wireName() {
    return wireName;
  }
}
