package tv.playgate.http.server;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The header fields that nearly every answer has, by the names that Netty knows: their hashes are
 * computed and their characters checked once, and not for each answer.
 */
final class KnownHeaders {

  private static final Map<String, AsciiString> NAMES =
      Stream.of(HttpHeaderNames.CONTENT_TYPE, HttpHeaderNames.CACHE_CONTROL, HttpHeaderNames.VARY)
          .collect(Collectors.toUnmodifiableMap(AsciiString::toString, Function.identity()));

  private KnownHeaders() {}

  /** The name as Netty knows it, or as it is. */
  static CharSequence named(String name) {
    AsciiString known = NAMES.get(name);
    return known == null ? name : known;
  }
}
