package tv.playgate.http.server;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.HashSet;
import java.util.List;

/** Whether a request says which host it is for, and says it once. */
final class HostHeader {

  private HostHeader() {}

  /**
   * One field from HTTP/1.1 on, one at most before (RFC 9112, section 3.2): which of two is meant
   * would be for each reader to guess.
   */
  static boolean isClearInHttp1(HttpRequest request) {
    int hosts = hosts(request).size();
    return hosts == 1 || (hosts == 0 && request.protocolVersion().equals(HttpVersion.HTTP_1_0));
  }

  /**
   * The pseudo-field {@code :authority}, a field of that value, or both; Netty gives them one name
   * (RFC 9113, section 8.3.1).
   */
  static boolean isClearInHttp2(HttpRequest request) {
    return new HashSet<>(hosts(request)).size() == 1;
  }

  private static List<String> hosts(HttpRequest request) {
    return request.headers().getAll(HttpHeaderNames.HOST);
  }
}
