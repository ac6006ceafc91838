package tv.playgate.http.wire.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.Evidence;
import tv.playgate.domain.degradation.ProposalState;
import tv.playgate.domain.degradation.RuleTerms;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.http.wire.json.JsonBytes;

/** Writes proposed degradations, and how they are decided. */
public final class ProposalWriter {

  private ProposalWriter() {}

  /** Some proposals, in the order given, as they are at that instant. */
  public static byte[] list(List<DegradationProposal> proposals, Instant now) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("degradationProposals");
          for (DegradationProposal proposal : proposals) {
            write(json, proposal, now);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** One proposal, as it is at that instant. */
  public static byte[] one(DegradationProposal proposal, Instant now) {
    return JsonBytes.of(json -> write(json, proposal, now));
  }

  /** What a proposal is called at that instant. */
  public static String state(DegradationProposal proposal, Instant now) {
    return proposal
        .state()
        .fold(
            open -> proposal.isExpired(now) ? "expired" : "open",
            approved -> "approved",
            rejected -> "rejected",
            started -> "startedByAgreement");
  }

  /** How an operator approves a proposal. */
  public static byte[] approval(RuleTerms terms) {
    DegradationKind kind = terms.kind();
    Duration duration = terms.duration();
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          optional(json, "kind", kind == null ? null : kind.wireName());
          optional(json, "duration", duration == null ? null : duration.toString());
          optional(json, "message", terms.message());
          json.writeEndObject();
        });
  }

  /** How an operator rejects a proposal. */
  public static byte[] rejection(String why) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("why", why);
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, DegradationProposal proposal, Instant now)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", proposal.id().toString());
    json.writeStringField("serviceProvider", proposal.integration().serviceProvider().value());
    json.writeStringField("mvpd", proposal.integration().mvpd().value());
    json.writeStringField("kind", proposal.kind().wireName());
    json.writeStringField("duration", proposal.duration().toString());
    json.writeStringField("state", state(proposal, now));
    json.writeStringField("madeAt", proposal.madeAt().toString());
    json.writeStringField("expiresAt", proposal.expiresAt().toString());
    evidence(json, proposal.evidence());
    Optional<Decision> decision = Decision.of(proposal.state());
    if (decision.isPresent()) {
      decision.get().write(json);
    }
    json.writeEndObject();
  }

  private static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
    json.writeObjectFieldStart("evidence");
    json.writeNumberField("calls", evidence.calls());
    json.writeNumberField("failed", evidence.failed());
    json.writeNumberField("slow", evidence.slow());
    json.writeStringField("window", evidence.window().toString());
    json.writeObjectFieldStart("byFailure");
    for (Map.Entry<MvpdFailure, Integer> way : evidence.byFailure().entrySet()) {
      json.writeNumberField(way.getKey().wireName(), way.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("shareOfTraffic", evidence.shareOfTraffic());
    json.writeStringField("sentence", evidence.sentence());
    json.writeEndObject();
  }

  /**
   * What is told of a decision.
   *
   * @param by who; null for nobody, as for the others
   * @param why what for
   * @param rule what came of it
   */
  private record Decision(
      Instant at, @Nullable String by, @Nullable String why, @Nullable String rule) {

    /** The decision; empty where there is none. */
    static Optional<Decision> of(ProposalState state) {
      return state.fold(
          open -> Optional.empty(),
          approved ->
              Optional.of(
                  new Decision(approved.at(), approved.by(), null, approved.rule().value())),
          rejected -> Optional.of(new Decision(rejected.at(), rejected.by(), rejected.why(), null)),
          started -> Optional.of(new Decision(started.at(), null, null, started.rule().value())));
    }

    void write(JsonGenerator json) throws IOException {
      json.writeObjectFieldStart("decision");
      json.writeStringField("at", at.toString());
      optional(json, "by", by);
      optional(json, "why", why);
      optional(json, "rule", rule);
      json.writeEndObject();
    }
  }

  private static void optional(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
