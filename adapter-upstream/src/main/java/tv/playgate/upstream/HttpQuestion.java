package tv.playgate.upstream;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Map;

/** One request to another system. Its address, headers and body may be secret: none is printed. */
final class HttpQuestion {

  private static final byte[] NO_BODY = {};

  private final String method;
  private final URI address;
  private final Map<String, String> headers;
  private final byte[] body;

  private HttpQuestion(String method, URI address, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.address = requireNonNull(address, "address");
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  static HttpQuestion get(URI address, Map<String, String> headers) {
    return new HttpQuestion("GET", address, headers, NO_BODY);
  }

  /**
   * A question with a body.
   *
   * @param body nobody changes it any more
   */
  static HttpQuestion post(URI address, Map<String, String> headers, byte[] body) {
    return new HttpQuestion("POST", address, headers, body);
  }

  String method() {
    return method;
  }

  URI address() {
    return address;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  @Override
  public String toString() {
    return method + " " + address.getHost();
  }
}
