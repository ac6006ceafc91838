package tv.playgate.http.wire.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.http.wire.json.JsonBytes;

/** Writes the short answers of the admin address. */
public final class AdminWriter {

  private AdminWriter() {}

  /** The configuration is at this revision now; {@code warnings} is left out where empty. */
  public static byte[] changed(Revision revision, List<String> warnings) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeNumberField("revision", revision.number());
          writeUnlessEmpty(json, "warnings", warnings);
          json.writeEndObject();
        });
  }

  /** How the house is; {@code missing} is left out where empty. */
  public static byte[] health(String status, List<String> missing) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("status", status);
          writeUnlessEmpty(json, "missing", missing);
          json.writeEndObject();
        });
  }

  private static void writeUnlessEmpty(JsonGenerator json, String name, List<String> sentences)
      throws IOException {
    if (sentences.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (String sentence : sentences) {
      json.writeString(sentence);
    }
    json.writeEndArray();
  }
}
