package tv.playgate.http.wire.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import tv.playgate.domain.error.ErrorCode;

/**
 * What the wire says of an error code beside its name and action.
 *
 * @param status the status inside the error, which may differ from the HTTP status
 * @param message the published wording
 */
record ErrorText(int status, String message) {

  private static final String FILE = "enhanced-errors.properties";
  private static final Map<ErrorCode, ErrorText> ALL = load();

  static ErrorText of(ErrorCode code) {
    ErrorText text = ALL.get(code);
    if (text == null) {
      throw new IllegalStateException("loading saw to it that every code has a text: " + code);
    }
    return text;
  }

  private static Map<ErrorCode, ErrorText> load() {
    Properties lines = lines();
    Map<ErrorCode, ErrorText> texts = new EnumMap<>(ErrorCode.class);
    for (ErrorCode code : ErrorCode.values()) {
      String line = lines.getProperty(code.wireName());
      if (line == null) {
        throw new IllegalStateException(FILE + ": has no " + code.wireName());
      }
      int blank = line.indexOf(' ');
      texts.put(
          code,
          new ErrorText(Integer.parseInt(line.substring(0, blank)), line.substring(blank + 1)));
    }
    return texts;
  }

  private static Properties lines() {
    try (InputStream file = ErrorText.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + ": is missing");
      }
      Properties lines = new Properties();
      Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
      lines.load(reader);
      return lines;
    } catch (IOException e) {
      throw new IllegalStateException(FILE + ": cannot be read", e);
    }
  }
}
