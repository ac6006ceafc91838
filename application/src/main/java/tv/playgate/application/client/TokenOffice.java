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
import tv.playgate.application.port.out.TokenSigning;
import tv.playgate.domain.client.AccessTokenClaims;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.time.Period;

/** Makes access tokens for registered clients. */
final class TokenOffice implements IssueAccessToken, MintAccessToken {

  private final ClientRegistrations registrations;
  private final TokenSigning signing;
  private final TokenPolicy policy;

  TokenOffice(ClientRegistrations registrations, TokenSigning signing, TokenPolicy policy) {
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
                    .map(registration -> sign(call, registration).thenApply(TokenOffice::issued))
                    .orElseGet(TokenOffice::unknownClient));
  }

  @Override
  public CompletionStage<Optional<AccessToken>> mint(Call call, ClientId client) {
    return registrations
        .find(call, client)
        .thenCompose(
            found ->
                found
                    .map(registration -> sign(call, registration).thenApply(Optional::of))
                    .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())));
  }

  private static Outcome issued(AccessToken token) {
    return new Outcome.Issued(token);
  }

  private static CompletionStage<Outcome> unknownClient() {
    return CompletableFuture.completedFuture(new Outcome.UnknownClient());
  }

  private CompletionStage<AccessToken> sign(Call call, ClientRegistration registration) {
    return signing
        .sign(call, claims(call, registration))
        .thenApply(token -> new AccessToken(token, call.instant(), policy.lifetime()));
  }

  /** Tokens count in whole seconds, so a token starts with the second in which it is made. */
  private AccessTokenClaims claims(Call call, ClientRegistration registration) {
    Instant from = call.instant().truncatedTo(ChronoUnit.SECONDS);
    return new AccessTokenClaims(
        registration.id(),
        policy.issuer(),
        registration.scopes(),
        new Period(from, from.plus(policy.lifetime())));
  }
}
