package tv.playgate.application.client;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.AccessToken;
import tv.playgate.application.port.in.IssueAccessToken;
import tv.playgate.application.port.in.MintAccessToken;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.TokenSigning;
import tv.playgate.domain.client.AccessTokenClaims;
import tv.playgate.domain.client.ClientAccess;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.time.Period;

/** Makes access tokens for registered clients. */
final class TokenOffice implements IssueAccessToken, MintAccessToken {

  private final Configuration configuration;
  private final ClientRegistrations registrations;
  private final TokenSigning signing;
  private final TokenPolicy policy;

  TokenOffice(
      Configuration configuration,
      ClientRegistrations registrations,
      TokenSigning signing,
      TokenPolicy policy) {
    this.configuration = configuration;
    this.registrations = registrations;
    this.signing = signing;
    this.policy = policy;
  }

  @Override
  public CompletionStage<Outcome> issue(Call call, ClientId client, Secret secret) {
    return registrations
        .find(call, client)
        .thenCompose(
            found ->
                found
                    .filter(registration -> registration.secret().matches(secret))
                    .map(registration -> issue(call, registration))
                    .orElseGet(() -> refused(new Outcome.UnknownClient())));
  }

  @Override
  public CompletionStage<Optional<AccessToken>> mint(Call call, ClientId client) {
    return registrations
        .find(call, client)
        .thenCompose(
            found ->
                found
                    .flatMap(registration -> mint(call, registration))
                    .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())));
  }

  private Optional<CompletionStage<Optional<AccessToken>>> mint(
      Call call, ClientRegistration registration) {
    return configuration
        .current()
        .accessOf(registration)
        .map(access -> sign(call, registration, access).thenApply(Optional::of));
  }

  private CompletionStage<Outcome> issue(Call call, ClientRegistration registration) {
    return configuration
        .current()
        .accessOf(registration)
        .<CompletionStage<Outcome>>map(
            access -> sign(call, registration, access).thenApply(Outcome.Issued::new))
        .orElseGet(() -> refused(new Outcome.Unauthorized()));
  }

  private static CompletionStage<Outcome> refused(Outcome outcome) {
    return CompletableFuture.completedFuture(outcome);
  }

  private CompletionStage<AccessToken> sign(
      Call call, ClientRegistration registration, ClientAccess access) {
    return signing
        .sign(call, claims(call, registration, access))
        .thenApply(token -> new AccessToken(token, call.instant(), policy.lifetime()));
  }

  /** Tokens count in whole seconds, so a token starts with the second in which it is made. */
  private AccessTokenClaims claims(
      Call call, ClientRegistration registration, ClientAccess access) {
    Instant from = call.instant().truncatedTo(ChronoUnit.SECONDS);
    return new AccessTokenClaims(
        registration.id(),
        policy.issuer(),
        access.scopes(),
        new Period(from, from.plus(policy.lifetime())));
  }
}
