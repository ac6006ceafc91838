package tv.playgate.http.wire.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import tv.playgate.http.wire.json.MalformedJsonException;
import tv.playgate.http.wire.json.StrictJson;

/** Reads for people why the admin address refused something. */
public final class RefusalReader {

  private RefusalReader() {}

  /** What it says, as a sentence or two; empty if it is no error of the admin address. */
  public static Optional<String> read(byte[] utf8) {
    try {
      JsonNode error = StrictJson.tree(utf8);
      String message = error.path("message").asText();
      String details = error.path("details").asText();
      return message.isEmpty()
          ? Optional.empty()
          : Optional.of(details.isEmpty() ? message : message + " " + details);
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }
}
