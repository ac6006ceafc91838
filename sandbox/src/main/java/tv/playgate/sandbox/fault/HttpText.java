package tv.playgate.sandbox.fault;

/** Replies in HTTP/1.1 as text, one character for each byte. */
public final class HttpText {

  private HttpText() {}

  /**
   * A whole reply.
   *
   * @param contentType left out if it is empty
   * @param headers more of them, each {@code Name: value}
   */
  public static String reply(int status, String contentType, String body, String... headers) {
    return head(status, contentType, body.length(), headers) + body;
  }

  /** The beginning of a reply, which says that its body has so many bytes. */
  public static String head(int status, String contentType, long length, String... headers) {
    return start(status, contentType, headers) + "Content-Length: " + length + "\r\n\r\n";
  }

  /** The beginning of a reply whose body ends with the connection. */
  public static String headWithoutLength(int status, String contentType, String... headers) {
    return start(status, contentType, headers) + "\r\n";
  }

  /** The beginning of a reply whose body comes in chunks. */
  public static String headOfChunks(int status, String contentType, String... headers) {
    return start(status, contentType, headers) + "Transfer-Encoding: chunked\r\n\r\n";
  }

  /** One chunk; the empty one is the last. */
  public static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }

  private static String start(int status, String contentType, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    if (!contentType.isEmpty()) {
      head.append("Content-Type: ").append(contentType).append("\r\n");
    }
    return head.toString();
  }
}
