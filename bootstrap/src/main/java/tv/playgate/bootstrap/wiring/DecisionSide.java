package tv.playgate.bootstrap.wiring;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import tv.playgate.application.Call;
import tv.playgate.application.client.Clients;
import tv.playgate.application.decision.DecisionPorts;
import tv.playgate.application.decision.Decisions;
import tv.playgate.application.mediatoken.MediaTokenOffice;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.signon.SignOn;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.http.decisions.DecisionUseCases;
import tv.playgate.persistence.PersistenceAdapter;
import tv.playgate.tokens.JwtMediaTokenSigning;
import tv.playgate.tokens.JwtTokenSigning;
import tv.playgate.tokens.TokenReader;
import tv.playgate.tokens.TokensAdapter;
import tv.playgate.upstream.UpstreamAdapter;

/** What the decisions door needs beyond the stores: the tokens of others, and media tokens. */
final class DecisionSide implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final PersistenceAdapter persistence;
  private final UpstreamAdapter upstream;
  private final JwtTokenSigning accessTokens;
  private final Materials materials;
  private final TokenReader tokensOfOthers;
  private final JwtMediaTokenSigning mediaTokens;

  private DecisionSide(
      PersistenceAdapter persistence,
      UpstreamAdapter upstream,
      JwtTokenSigning accessTokens,
      Materials materials,
      Clock clock) {
    this.persistence = persistence;
    this.upstream = upstream;
    this.accessTokens = accessTokens;
    this.materials = materials;
    this.mediaTokens =
        Waiting.on(
            TokensAdapter.openMediaTokens(
                Call.arriving(clock.instant(), PATIENCE),
                persistence.tokenKeys(),
                materials.masterKey().wrapping(),
                clock),
            PATIENCE);
    this.tokensOfOthers =
        TokensAdapter.tokensOfOthers(
            upstream.keySetDocuments(), () -> keySets(persistence.configuration()), clock);
  }

  /**
   * Opens it over adapters that somebody else closes, on the calling thread.
   *
   * @throws tv.playgate.application.port.out.UnavailableException if the database cannot be had
   */
  static DecisionSide open(
      PersistenceAdapter persistence,
      UpstreamAdapter upstream,
      JwtTokenSigning accessTokens,
      Materials materials,
      Clock clock) {
    return new DecisionSide(persistence, upstream, accessTokens, materials, clock);
  }

  private static Set<URI> keySets(Configuration configuration) {
    return configuration.current().entries().trustedKeys().stream()
        .map(TrustedKey::source)
        .flatMap(source -> source.publishedAt().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  DecisionUseCases uses() {
    Configuration configuration = persistence.configuration();
    DecisionPorts ports =
        new DecisionPorts(
            configuration,
            persistence.profiles(),
            upstream.mvpds(),
            persistence.temporaryAccess(),
            persistence.authorizations());
    return new DecisionUseCases(
        Clients.admitClient(configuration, persistence.clients(), accessTokens),
        SignOn.recogniseSignOn(configuration, tokensOfOthers),
        Decisions.preauthorizeResources(ports),
        Decisions.authorizeResources(ports, office()),
        Decisions.showProfiles(ports),
        Clients.registerClient(configuration, persistence.clients(), tokensOfOthers),
        Clients.issueAccessToken(
            configuration, persistence.clients(), accessTokens, materials.tokens()));
  }

  private MediaTokenOffice office() {
    return new MediaTokenOffice(
        mediaTokens, materials.tokens().issuer(), materials.mediaTokenLifetime());
  }

  /** The public halves of the media token keys, as a JWK set. */
  String mediaTokenKeys() {
    return mediaTokens.publicKeySet();
  }

  /** Makes another media token key, which signs from now on. */
  CompletionStage<KeyId> rotateMediaTokenKeys(Call call) {
    return mediaTokens.rotate(call);
  }

  @Override
  public void close() {
    tokensOfOthers.close();
    mediaTokens.close();
  }
}
