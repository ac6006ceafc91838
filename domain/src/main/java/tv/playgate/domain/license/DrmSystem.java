package tv.playgate.domain.license;

/** The DRM systems whose licenses Playgate can get a token for (sees-expressplay §5). */
public enum DrmSystem {
  FAIRPLAY("fairplay"),
  PLAYREADY("playready"),
  WIDEVINE("widevine");

  private final String wireName;

  DrmSystem(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the catalog. */
  public String wireName() {
    return wireName;
  }
}
