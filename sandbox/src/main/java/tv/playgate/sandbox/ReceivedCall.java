package tv.playgate.sandbox;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A call as it travelled. Immutable. It may hold keys and tokens, and prints neither headers nor
 * body.
 */
public final class ReceivedCall {

  private final String method;
  private final URI target;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final @Nullable X509Certificate clientCertificate;

  ReceivedCall(
      String method,
      URI target,
      Map<String, List<String>> headers,
      byte[] body,
      @Nullable X509Certificate clientCertificate) {
    this.method = requireNonNull(method, "method");
    this.target = requireNonNull(target, "target");
    Map<String, List<String>> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> caseless.put(name, List.copyOf(values)));
    this.headers = Collections.unmodifiableMap(caseless);
    this.body = body;
    this.clientCertificate = clientCertificate;
  }

  /** {@code POST}, {@code GET} and so on. */
  public String method() {
    return method;
  }

  /** The path, without the query. */
  public String path() {
    return target.getPath();
  }

  /** The query as it travelled; empty if there is none. */
  public String query() {
    return Optional.ofNullable(target.getRawQuery()).orElse("");
  }

  /** All headers; names are found in capitals and small letters alike. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The first header of that name. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The body as bytes. */
  public byte[] bytes() {
    return body.clone();
  }

  /** The body as UTF-8. */
  public String body() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The certificate that the client showed in the handshake; empty without one or without TLS. */
  public Optional<X509Certificate> clientCertificate() {
    return Optional.ofNullable(clientCertificate);
  }

  @Override
  public String toString() {
    return "ReceivedCall(" + method + " " + path() + ", " + body.length + " bytes)";
  }
}
