package tv.playgate.http.wire.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tv.playgate.domain.identifier.IdentifierForm;

/**
 * JSON as the doors take it: UTF-8 and nothing else, no member twice, nested no deeper than {@value
 * #MAX_DEPTH}, and nothing behind the value.
 */
public final class StrictJson {

  /** How deep values may be nested. */
  public static final int MAX_DEPTH = 64;

  private static final int MAX_NUMBER_LENGTH = 100;

  /** So many bytes the parser looks at to guess an encoding. */
  private static final int GUESSED_BY = 4;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .build())
          .build();

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private StrictJson() {}

  /** What reads a value from a parser. */
  @FunctionalInterface
  public interface Reading<T> {

    /** Reads the value; the parser stands before its first token. */
    T read(JsonParser parser) throws IOException, MalformedJsonException;
  }

  /**
   * Reads a text as a stream of tokens.
   *
   * @throws MalformedJsonException if the text is no such JSON, or the reading says so
   */
  public static <T> T read(byte[] utf8, Reading<T> reading) throws MalformedJsonException {
    try (JsonParser parser = parser(utf8)) {
      T value = reading.read(parser);
      if (parser.nextToken() != null) {
        throw new MalformedJsonException("there is something behind the value");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw malformed(e);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  /**
   * Reads a text as a tree.
   *
   * @throws MalformedJsonException if the text is no such JSON
   */
  public static JsonNode tree(byte[] utf8) throws MalformedJsonException {
    try {
      return MAPPER.readTree(new String(decode(utf8)));
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  /**
   * Whether the text could be written again: an escaped half of a surrogate pair is valid JSON, but
   * no Unicode.
   */
  public static boolean isUnicode(String text) {
    return IdentifierForm.isUnicode(text);
  }

  /**
   * Whether a parser of bytes would take the text for UTF-16 or UTF-32, which JSON between systems
   * never is (RFC 8259 §8.1). Every JSON in those begins with a byte of zero among its first four,
   * and none in UTF-8 has such a byte anywhere.
   */
  public static boolean isOfAnotherEncoding(byte[] text) {
    for (int i = 0; i < Math.min(GUESSED_BY, text.length); i++) {
      if (text[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * ASCII goes to the parser as it is. What is not is decoded first: Jackson takes broken UTF-8.
   */
  private static JsonParser parser(byte[] utf8) throws IOException, MalformedJsonException {
    if (isOfAnotherEncoding(utf8)) {
      throw notUtf8();
    }
    return isAscii(utf8) ? FACTORY.createParser(utf8) : FACTORY.createParser(decode(utf8));
  }

  private static boolean isAscii(byte[] text) {
    int all = 0;
    for (byte character : text) {
      all |= character;
    }
    return all >= 0;
  }

  private static char[] decode(byte[] utf8) throws MalformedJsonException {
    try {
      var chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
      char[] text = new char[chars.remaining()];
      chars.get(text);
      return text;
    } catch (CharacterCodingException e) {
      throw notUtf8();
    }
  }

  private static MalformedJsonException notUtf8() {
    return new MalformedJsonException("the text is not UTF-8");
  }

  private static MalformedJsonException malformed(JsonProcessingException e) {
    String problem = isTwice(e) ? "a member comes twice" : "the text is not JSON";
    JsonLocation location = e.getLocation();
    return new MalformedJsonException(
        location == null
            ? problem
            : problem + " at line " + location.getLineNr() + ", column " + location.getColumnNr());
  }

  /** The parser has no type for it. Its message repeats the member, so it goes no further. */
  private static boolean isTwice(JsonProcessingException e) {
    return e.getOriginalMessage().startsWith("Duplicate ");
  }
}
