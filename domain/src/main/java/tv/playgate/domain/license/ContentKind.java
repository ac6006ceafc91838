package tv.playgate.domain.license;

/** Which of the license flows a content takes part in (sees-expressplay §1). */
public enum ContentKind {
  /** A license that ends with time (§1.1). */
  TIME_BASED("timeBased");

  private final String wireName;

  ContentKind(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the catalog. */
  public String wireName() {
    return wireName;
  }
}
