package tv.playgate.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Files that say byte for byte what travels. They stand beside the test that reads them. */
public final class Golden {

  private Golden() {}

  /** The file's text. */
  public static String of(Class<?> test, String file) {
    try (InputStream in = test.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException(file + ": is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
