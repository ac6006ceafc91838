package tv.playgate.http.wire.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.playgate.http.wire.json.MalformedJsonException;
import tv.playgate.http.wire.json.StrictJson;

/** Reads what {@link ProposalWriter} wrote, for people. */
public final class ProposalLines {

  private ProposalLines() {}

  /** A line for each proposal of a list; empty if it is anything else. */
  public static Optional<List<String>> ofList(byte[] utf8) {
    Optional<JsonNode> proposals =
        read(utf8).map(tree -> tree.path("degradationProposals")).filter(JsonNode::isArray);
    List<String> lines = new ArrayList<>();
    proposals.ifPresent(all -> all.forEach(proposal -> lines.add(line(proposal))));
    return proposals.map(all -> List.copyOf(lines));
  }

  /** A line for one proposal; empty if it is anything else. */
  public static Optional<String> ofOne(byte[] utf8) {
    return read(utf8).filter(tree -> tree.path("id").isTextual()).map(ProposalLines::line);
  }

  private static Optional<JsonNode> read(byte[] utf8) {
    try {
      return Optional.of(StrictJson.tree(utf8));
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }

  private static String line(JsonNode proposal) {
    return text(proposal, "id")
        + " "
        + text(proposal, "serviceProvider")
        + "/"
        + text(proposal, "mvpd")
        + " "
        + text(proposal, "kind")
        + " for "
        + text(proposal, "duration")
        + ", "
        + text(proposal, "state")
        + state(proposal)
        + ": "
        + text(proposal.path("evidence"), "sentence");
  }

  private static String state(JsonNode proposal) {
    JsonNode decision = proposal.path("decision");
    String end = " until " + text(proposal, "expiresAt");
    if (!decision.isObject()) {
      return text(proposal, "state").equals("open") ? end : "";
    }
    return (decision.has("by") ? " by " + text(decision, "by") : "")
        + " at "
        + text(decision, "at")
        + (decision.has("rule") ? ", rule " + text(decision, "rule") : "");
  }

  private static String text(JsonNode object, String name) {
    return object.path(name).asText();
  }
}
