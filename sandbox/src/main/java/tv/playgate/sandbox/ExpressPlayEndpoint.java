package tv.playgate.sandbox;

/** The endpoints of ExpressPlay that the sandbox stands in for. */
public enum ExpressPlayEndpoint {
  FAIRPLAY("fp", "/hms/fp/token"),
  PLAYREADY("pr", "/hms/pr/token"),
  WIDEVINE("wv", "/hms/wv/token"),
  RECORD("api", "/cmiapi/getrecord/");

  private final String shortName;
  private final String path;

  ExpressPlayEndpoint(String shortName, String path) {
    this.shortName = shortName;
    this.path = path;
  }

  String path() {
    return path;
  }

  /** Where its tokens are redeemed. */
  String rightsPath() {
    return "/hms/" + shortName + "/rights/";
  }
}
