package tv.playgate.http.routing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Decodes percent-encoded path segments. A malformed escape stays as it is: it names nothing that
 * exists, and gets the error of an unknown name. Bytes that are no UTF-8 make an empty name.
 */
final class PercentDecoding {

  private PercentDecoding() {}

  static String decode(String segment) {
    return segment.indexOf('%') < 0 ? segment : decodeEscapes(segment);
  }

  private static String decodeEscapes(String segment) {
    byte[] raw = segment.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      int escaped = raw[i] == '%' && i + 2 < raw.length ? hex(raw[i + 1], raw[i + 2]) : -1;
      decoded.write(escaped < 0 ? raw[i] : escaped);
      i += escaped < 0 ? 0 : 2;
    }
    return utf8(decoded.toByteArray());
  }

  /** What is no UTF-8 names nothing: to repair it would give two things one name. */
  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  private static int hex(byte high, byte low) {
    int h = Character.digit(high, 16);
    int l = Character.digit(low, 16);
    return h < 0 || l < 0 ? -1 : (h << 4) | l;
  }
}
