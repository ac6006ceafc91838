package tv.playgate.benchmarks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tv.playgate.application.Call;
import tv.playgate.application.client.Clients;
import tv.playgate.application.client.TokenPolicy;
import tv.playgate.application.decision.DecisionPorts;
import tv.playgate.application.decision.Decisions;
import tv.playgate.application.port.in.PreauthorizeResources;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.application.port.out.ProfileLookup;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.profile.Profile;
import tv.playgate.http.decisions.AddressRanges;
import tv.playgate.http.decisions.DecisionMetrics;
import tv.playgate.http.decisions.DecisionUseCases;
import tv.playgate.http.decisions.DecisionsDoor;
import tv.playgate.http.decisions.DeviceAddresses;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.routing.RequestMetrics;
import tv.playgate.http.throttle.Throttles;
import tv.playgate.tokens.AccessTokenKeys;
import tv.playgate.tokens.JwtTokenSigning;
import tv.playgate.tokens.TokensAdapter;

/**
 * The decisions door and everything behind it, wired as in production, over stores in memory. Holds
 * the {@linkplain SampleCatalog sample data}.
 */
final class SampleHouse implements AutoCloseable {

  static final TokenPolicy TOKENS = new TokenPolicy("playgate", Duration.ofHours(6));

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final MvpdGateway NOBODY =
      (call, mvpd, question) ->
          CompletableFuture.failedFuture(new UnavailableException("no MVPD is asked here", null));

  private final Clock clock = Clock.systemUTC();
  private final ConfigurationSnapshot snapshot;
  private final Configuration configuration;
  private final ProfileLookup profiles;
  private final MvpdGateway mvpds;
  private final ClientRegistrations clients = new KnownClients(List.of(SampleCatalog.client()));
  private final JwtTokenSigning signing =
      TokensAdapter.accessTokens(AccessTokenKeys.generate(), TOKENS.issuer(), Clock.systemUTC());

  SampleHouse() {
    this(SampleCatalog.configuration(), List.of(SampleCatalog.profile()), NOBODY);
  }

  /** The same house with other data, and with MVPDs that are asked. */
  SampleHouse(ConfigurationEntries entries, List<Profile> profiles, MvpdGateway mvpds) {
    this.snapshot = new ConfigurationSnapshot(Revision.NONE, entries);
    this.configuration = () -> snapshot;
    this.profiles = new KnownProfiles(profiles);
    this.mvpds = mvpds;
  }

  /** A call that arrives now. */
  Call arriving() {
    return Call.arriving(clock.instant(), PATIENCE);
  }

  ConfigurationSnapshot snapshot() {
    return snapshot;
  }

  PreauthorizeResources preauthorizeResources() {
    return Decisions.preauthorizeResources(ports());
  }

  private DecisionPorts ports() {
    return DecisionPorts.keepingNothing(configuration, profiles, mvpds);
  }

  /** What is measured is preauthorization; who asks for anything else is told so. */
  private DecisionUseCases uses() {
    return new DecisionUseCases(
        Clients.admitClient(configuration, clients, signing),
        (call, platform, service) -> List.of(),
        preauthorizeResources(),
        (call, request) -> NotMeasured.here(),
        Decisions.showProfiles(ports()),
        (call, statement, redirect) -> NotMeasured.here(),
        Clients.issueAccessToken(configuration, clients, signing, TOKENS));
  }

  /**
   * The decisions door, with the product's metrics, and not throttled: all load has one address.
   */
  Door door() {
    MeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    return DecisionsDoor.open(
        uses(),
        new DeviceAddresses(AddressRanges.of(List.of("127.0.0.1/32"))),
        Throttles.off(),
        new DecisionMetrics(metrics),
        new RequestMetrics(metrics),
        clock);
  }

  /** A new access token of the sample's client, as it travels. */
  String token() {
    return Clients.mintAccessToken(configuration, clients, signing, TOKENS)
        .mint(arriving(), SampleCatalog.CLIENT)
        .toCompletableFuture()
        .join()
        .orElseThrow(() -> new IllegalStateException("the sample's client is registered"))
        .token();
  }

  @Override
  public void close() {
    signing.close();
  }
}
