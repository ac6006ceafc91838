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
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.signon.SignOn;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.http.decisions.DecisionUseCases;
import tv.playgate.tokens.JwtMediaTokenSigning;
import tv.playgate.tokens.JwtTokenSigning;
import tv.playgate.tokens.TokenReader;
import tv.playgate.tokens.TokensAdapter;

/** What the decisions door needs beyond the stores: the tokens of others, and media tokens. */
final class DecisionSide implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Adapters adapters;
  private final Materials materials;
  private final TokenReader tokensOfOthers;
  private final JwtMediaTokenSigning mediaTokens;

  private DecisionSide(Adapters adapters, Materials materials, Clock clock) {
    this.adapters = adapters;
    this.materials = materials;
    this.mediaTokens =
        Waiting.on(
            TokensAdapter.openMediaTokens(
                Call.arriving(clock.instant(), PATIENCE),
                adapters.persistence().tokenKeys(),
                adapters.keyWrapping(),
                clock),
            PATIENCE);
    this.tokensOfOthers =
        TokensAdapter.tokensOfOthers(
            adapters.upstream().keySetDocuments(),
            () -> keySets(adapters.persistence().configuration()),
            clock);
  }

  /**
   * Opens it over adapters that somebody else closes, on the calling thread.
   *
   * @throws tv.playgate.application.port.out.UnavailableException if the database cannot be had
   */
  static DecisionSide open(Adapters adapters, Materials materials, Clock clock) {
    return new DecisionSide(adapters, materials, clock);
  }

  private static Set<URI> keySets(Configuration configuration) {
    return configuration.current().entries().trustedKeys().stream()
        .map(TrustedKey::source)
        .flatMap(source -> source.publishedAt().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  DecisionUseCases uses() {
    DecisionPorts ports = adapters.decisionPorts();
    Configuration configuration = ports.configuration();
    ClientRegistrations clients = adapters.persistence().clients();
    JwtTokenSigning accessTokens = adapters.accessTokens();
    return new DecisionUseCases(
        Clients.admitClient(configuration, clients, accessTokens),
        SignOn.recogniseSignOn(configuration, tokensOfOthers),
        Decisions.preauthorizeResources(ports),
        Decisions.authorizeResources(ports, office()),
        Decisions.showProfiles(ports),
        Clients.registerClient(configuration, clients, tokensOfOthers),
        Clients.issueAccessToken(configuration, clients, accessTokens, materials.tokens()));
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
