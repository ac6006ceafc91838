package tv.playgate.http.exchange;

import static java.util.Objects.requireNonNull;

/**
 * One HTTP request, received to its end.
 *
 * @param method such as {@code POST}
 * @param target path and query as they travelled, percent-encoded
 * @param headers its header fields
 * @param body its body
 * @param peer who sent it
 */
public record HttpRequest(
    String method, RequestTarget target, RequestHeaders headers, RequestBody body, Peer peer) {

  public HttpRequest {
    requireNonNull(method, "method");
    requireNonNull(target, "target");
    requireNonNull(headers, "headers");
    requireNonNull(body, "body");
    requireNonNull(peer, "peer");
  }
}
