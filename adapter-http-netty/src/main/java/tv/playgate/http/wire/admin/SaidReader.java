package tv.playgate.http.wire.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.playgate.http.wire.json.MalformedJsonException;
import tv.playgate.http.wire.json.StrictJson;

/** Reads what {@link AdminWriter#said} wrote. */
public final class SaidReader {

  private SaidReader() {}

  /** The sentences; empty if it is anything else. */
  public static Optional<List<String>> read(byte[] utf8) {
    try {
      JsonNode said = StrictJson.tree(utf8).path("said");
      List<String> sentences = new ArrayList<>();
      said.forEach(sentence -> sentences.add(sentence.asText()));
      return said.isArray() ? Optional.of(List.copyOf(sentences)) : Optional.empty();
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }
}
