package tv.playgate.application.decision;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.evaluation.Interpreter;
import tv.playgate.application.mediatoken.MediaTokenOffice;
import tv.playgate.application.port.in.AuthorizeResources;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.decision.Authorization;
import tv.playgate.domain.decision.AuthorizationRules;
import tv.playgate.domain.decision.Authorizations;
import tv.playgate.domain.decision.DecisionRequest;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;

/** Runs the authorization rules on one snapshot, remembers permits and makes media tokens. */
final class RuleBasedAuthorization implements AuthorizeResources {

  private final DecisionPorts ports;
  private final MediaTokenOffice tokens;

  RuleBasedAuthorization(DecisionPorts ports, MediaTokenOffice tokens) {
    this.ports = ports;
    this.tokens = tokens;
  }

  @Override
  public CompletionStage<Outcome> authorize(Call call, DecisionRequest request) {
    ConfigurationSnapshot snapshot = ports.configuration().current();
    return new Interpreter<Authorizations, EnhancedError, CompletionStage<Outcome>>(
            facts -> AuthorizationRules.decide(snapshot, request, facts, call.instant()),
            new ViewerAnswers(call, snapshot, ports),
            decided -> open(call, request, decided, snapshot),
            error -> CompletableFuture.completedFuture(new Outcome.Rejected(error)))
        .run()
        .thenCompose(outcome -> outcome);
  }

  private CompletionStage<Outcome> open(
      Call call, DecisionRequest request, Authorizations decided, ConfigurationSnapshot snapshot) {
    return ports
        .remember(call, decided.newlyGiven())
        .thenCompose(remembered -> withTokens(call, request, decided, snapshot));
  }

  private CompletionStage<Outcome> withTokens(
      Call call, DecisionRequest request, Authorizations decided, ConfigurationSnapshot snapshot) {
    MvpdId proxy = snapshot.mvpd(request.integration().mvpd()).map(Mvpd::proxy).orElse(null);
    List<CompletableFuture<AuthorizedResource>> opened =
        decided.decisions().stream()
            .map(
                decision ->
                    withToken(
                        call,
                        new MediaTokenOffice.Holder(request.integration(), proxy, decided.user()),
                        decision))
            .toList();
    return CompletableFuture.allOf(opened.toArray(CompletableFuture[]::new))
        .thenApply(
            all -> new Outcome.Decided(opened.stream().map(CompletableFuture::join).toList()));
  }

  private CompletableFuture<AuthorizedResource> withToken(
      Call call, MediaTokenOffice.Holder holder, Authorization decision) {
    if (!decision.authorized()) {
      return CompletableFuture.completedFuture(new AuthorizedResource(decision, null));
    }
    return tokens
        .issue(call, holder, decision.resource(), decision.hardEnd())
        .thenApply(token -> new AuthorizedResource(decision, token))
        .toCompletableFuture();
  }
}
