package tv.playgate.http.wire.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;

/** Writes JSON into memory. */
public final class JsonBytes {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private JsonBytes() {}

  /** What writes a value to a generator. */
  @FunctionalInterface
  public interface Writing {

    /** Writes the value. */
    void write(JsonGenerator generator) throws IOException;
  }

  /** The value as UTF-8. */
  public static byte[] of(Writing writing) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder();
        JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      writing.write(generator);
      generator.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    }
  }
}
