package tv.playgate.domain.license;

/** The DRM systems whose licenses Playgate can get a token for. */
public enum DrmSystem {
  FAIRPLAY("fairplay");

  private final String wireName;

  DrmSystem(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the catalog. */
  public String wireName() {
    return wireName;
  }
}
