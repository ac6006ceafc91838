package tv.playgate.http.server;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.http.exchange.RequestHeaders;

/** Netty's header fields, read-only. */
record NettyRequestHeaders(HttpHeaders headers) implements RequestHeaders {

  @Override
  public @Nullable String first(String name) {
    return stripped(headers.get(name));
  }

  private static @Nullable String stripped(@Nullable String value) {
    return value == null ? null : value.strip();
  }

  @Override
  public @Nullable String only(String name) {
    Iterator<String> values = headers.valueStringIterator(name);
    @Nullable String value = values.hasNext() ? values.next() : null;
    return value == null || !values.hasNext() ? stripped(value) : RequestHeaders.super.only(name);
  }

  @Override
  public List<String> all(String name) {
    return List.copyOf(headers.getAll(name));
  }
}
