package tv.playgate.http.exchange;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP answer. The body is handed over, not copied: whoever makes it lets go of it. */
public final class HttpAnswer {

  private static final byte[] NOTHING = new byte[0];

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final boolean closing;

  private HttpAnswer(int status, Map<String, String> headers, byte[] body, boolean closing) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.closing = closing;
  }

  /** An answer without a body. */
  public static HttpAnswer empty(int status) {
    return new HttpAnswer(status, Map.of(), NOTHING, false);
  }

  /** An answer with a body of that content type. */
  public static HttpAnswer of(int status, String contentType, byte[] body) {
    requireNonNull(contentType, "contentType");
    return new HttpAnswer(
        status, Map.of("content-type", contentType), requireNonNull(body, "body"), false);
  }

  /** An answer with a body and those header fields, their names in lower case. */
  public static HttpAnswer of(int status, Map<String, String> headers, byte[] body) {
    return new HttpAnswer(status, Map.copyOf(headers), requireNonNull(body, "body"), false);
  }

  /** This answer with one more header field. */
  public HttpAnswer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpAnswer(status, Map.copyOf(more), body, closing);
  }

  /** This answer as the last one on its connection. */
  public HttpAnswer closing() {
    return new HttpAnswer(status, headers, body, true);
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** The header fields, with names in lower case. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The body; empty where there is none. */
  public byte[] body() {
    return body;
  }

  /** Whether the connection ends with this answer. */
  public boolean isClosing() {
    return closing;
  }
}
