package tv.playgate.http.admin;

import static tv.playgate.http.admin.AdminAnswers.invalid;
import static tv.playgate.http.admin.AdminAnswers.joined;
import static tv.playgate.http.admin.AdminAnswers.json;
import static tv.playgate.http.admin.AdminAnswers.notFound;
import static tv.playgate.http.admin.AdminAnswers.now;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.DecideProposals;
import tv.playgate.application.port.in.DecideProposals.Outcome;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.degradation.RuleTerms;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.ErrorAnswers;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.admin.ChangeNote;
import tv.playgate.http.wire.admin.InvalidRequestException;
import tv.playgate.http.wire.admin.ProposalWriter;
import tv.playgate.http.wire.admin.Query;
import tv.playgate.http.wire.catalog.ProposalReader;
import tv.playgate.http.wire.json.MalformedJsonException;

/**
 * {@code GET /admin/v1/degradationProposals}, and {@code POST
 * /admin/v1/degradationProposals/{id}/approve} and {@code …/reject}: what was proposed when an MVPD
 * failed, and what an operator makes of it.
 */
final class ProposalEndpoints {

  private static final String OPEN = "open";

  private final DecideProposals proposals;

  ProposalEndpoints(DecideProposals proposals) {
    this.proposals = proposals;
  }

  CompletionStage<HttpAnswer> list(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    Optional<String> state = Query.read(request.target().query(), "state").value("state");
    if (state.filter(name -> !name.equals(OPEN)).isPresent()) {
      throw new InvalidRequestException("state: expected open, or nothing for all");
    }
    return proposals
        .list(call, state.isPresent())
        .thenApply(found -> json(200, ProposalWriter.list(found, call.instant())));
  }

  CompletionStage<HttpAnswer> approve(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    ChangeNote note = ChangeNote.read(request.target().query());
    RuleTerms terms = read(request, ProposalReader::approval);
    Optional<ProposalId> id = ProposalId.parse(variables.at(0));
    return id.isEmpty()
        ? now(notFound(call))
        : answered(call, proposals.approve(call, id.get(), terms, note.author(), note.why()));
  }

  CompletionStage<HttpAnswer> reject(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    String author = ChangeNote.author(request.target().query());
    String why = read(request, ProposalReader::rejection);
    Optional<ProposalId> id = ProposalId.parse(variables.at(0));
    return id.isEmpty()
        ? now(notFound(call))
        : answered(call, proposals.reject(call, id.get(), author, why));
  }

  /** Reads a body. */
  @FunctionalInterface
  private interface BodyReader<T> {
    T read(byte[] utf8) throws MalformedJsonException;
  }

  private static <T> T read(HttpRequest request, BodyReader<T> reader)
      throws InvalidRequestException {
    try {
      return reader.read(AdminBodies.of(request));
    } catch (MalformedJsonException e) {
      throw new InvalidRequestException(String.valueOf(e.getMessage()));
    }
  }

  private static CompletionStage<HttpAnswer> answered(Call call, CompletionStage<Outcome> done) {
    return done.thenApply(
        outcome ->
            outcome.fold(
                decided -> json(200, ProposalWriter.one(decided.proposal(), call.instant())),
                unknown -> notFound(call),
                tooLate -> tooLate(call, tooLate.proposal()),
                refused -> invalid(call, joined(refused.problems()))));
  }

  private static HttpAnswer tooLate(Call call, DegradationProposal proposal) {
    return ErrorAnswers.of(
        409,
        "proposal_decided",
        "The proposal can be decided no more; nothing was changed.",
        "its state: " + ProposalWriter.state(proposal, call.instant()),
        call.trace());
  }
}
