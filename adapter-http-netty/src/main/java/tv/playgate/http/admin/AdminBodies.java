package tv.playgate.http.admin;

import java.util.Optional;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.wire.admin.InvalidRequestException;

/** The bodies of requests that are small documents. */
final class AdminBodies {

  private AdminBodies() {}

  /** The whole body. */
  static byte[] of(HttpRequest request) throws InvalidRequestException {
    return request
        .body()
        .fold(Optional::of, Optional::<byte[]>empty)
        .orElseThrow(() -> new InvalidRequestException("the document is too large"));
  }
}
