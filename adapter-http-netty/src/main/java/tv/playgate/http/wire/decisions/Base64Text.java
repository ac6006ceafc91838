package tv.playgate.http.wire.decisions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Base64 as clients really send it: either alphabet, padded or not, and under one layer of
 * percent-encoding (pass-decisions §1.4).
 */
final class Base64Text {

  private Base64Text() {}

  /** The decoded bytes; empty if the text is not base64. */
  static Optional<byte[]> decode(String text) {
    String plain = withoutEscapes(text).replace('-', '+').replace('_', '/');
    try {
      return Optional.of(Base64.getDecoder().decode(plain));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static String withoutEscapes(String text) {
    return text.indexOf('%') < 0
        ? text
        : text.replace("%3D", "=")
            .replace("%3d", "=")
            .replace("%2B", "+")
            .replace("%2b", "+")
            .replace("%2F", "/")
            .replace("%2f", "/");
  }

  /** The decoded text; empty if it is not base64 of UTF-8. */
  static Optional<String> decodeUtf8(String text) {
    return decode(text).flatMap(Base64Text::utf8);
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
