package tv.playgate.sandbox;

/** Scripts for what can go wrong at ExpressPlay, and at whoever poses as it. */
public final class ExpressPlayFaults {

  private static final String TOKEN = "/hms/fp/rights/?ExpressPlayToken=a-token-that-opens-nothing";

  private ExpressPlayFaults() {}

  /** Refuses with that code, as JSON, with status 400. */
  public static Script code(int code) {
    return code(400, code);
  }

  /** Refuses with that status and code, as JSON. */
  public static Script code(int status, int code) {
    return Script.reply(
        status, "application/json", "{\"error\":{\"errorCode\":" + code + ",\"text\":\"no\"}}");
  }

  /** Answers 200 with a page. */
  public static Script html() {
    return Script.reply(
        200, "text/html", "<html><body>Welcome to https://a.example/</body></html>");
  }

  /** Answers 200 with two token URLs. */
  public static Script twoUrls(String host) {
    return list("https://" + host + TOKEN + "\r\nhttps://" + host + TOKEN);
  }

  /** Answers 200 with a token URL without TLS. */
  public static Script plainHttp(String host) {
    return list("http://" + host + TOKEN);
  }

  /** Answers 200 with a token URL of somebody else, whose name begins like ExpressPlay's. */
  public static Script foreignHost(String host) {
    return list("https://" + host + ".evil.example" + TOKEN);
  }

  /** Answers 200 with a URL that has no token. */
  public static Script noToken(String host) {
    return list("https://" + host + "/hms/fp/rights/?ExpressPlayToken=");
  }

  private static Script list(String urls) {
    return Script.reply(200, "text/uri-list", urls + "\r\n");
  }
}
