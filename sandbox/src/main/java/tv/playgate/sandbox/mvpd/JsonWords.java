package tv.playgate.sandbox.mvpd;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A verdict in the words of the JSON MVPD protocol. */
public final class JsonWords {

  private static final JsonMapper JSON = new JsonMapper();

  private JsonWords() {}

  /** The body of a reply. */
  public static String of(Verdict verdict) {
    ObjectNode words = JSON.createObjectNode();
    if (verdict.decision() != null) {
      words.put("decision", verdict.decision().wireName());
    }
    if (verdict.timeToLive() != null) {
      words.put("ttlSeconds", verdict.timeToLive().toSeconds());
    }
    if (verdict.reason() != null) {
      words.put("reason", verdict.reason());
    }
    if (verdict.details() != null) {
      words.put("details", verdict.details());
    }
    if (verdict.obligations().stream().anyMatch(Obligation::isAboutParentalControls)) {
      words.put("cause", "parentalControls");
    }
    return words.toString();
  }
}
