package tv.playgate.http.server;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.http.exchange.RequestHeaders;

/** Netty's header fields, read-only. */
record NettyRequestHeaders(HttpHeaders headers) implements RequestHeaders {

  @Override
  public @Nullable String first(String name) {
    String value = headers.get(name);
    return value == null ? null : value.strip();
  }

  @Override
  public List<String> all(String name) {
    return List.copyOf(headers.getAll(name));
  }
}
