package tv.playgate.http;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tv.playgate.application.Call;
import tv.playgate.application.catalog.CatalogPorts;
import tv.playgate.application.catalog.Catalogs;
import tv.playgate.application.client.Clients;
import tv.playgate.application.client.TokenPolicy;
import tv.playgate.application.decision.DecisionPorts;
import tv.playgate.application.decision.Decisions;
import tv.playgate.application.degradation.Degradations;
import tv.playgate.application.entitlement.Entitlements;
import tv.playgate.application.fake.InMemoryAuthorizations;
import tv.playgate.application.fake.InMemoryClients;
import tv.playgate.application.fake.InMemoryConfiguration;
import tv.playgate.application.fake.InMemoryContents;
import tv.playgate.application.fake.InMemoryKeyWrapping;
import tv.playgate.application.fake.InMemoryProfiles;
import tv.playgate.application.fake.InMemoryProposals;
import tv.playgate.application.fake.InMemoryTemporaryAccess;
import tv.playgate.application.fake.KnownTokens;
import tv.playgate.application.fake.RememberedMediaTokens;
import tv.playgate.application.fake.RememberedTokens;
import tv.playgate.application.fake.ScriptedMvpds;
import tv.playgate.application.fixture.MovableClock;
import tv.playgate.application.mediatoken.MediaTokenOffice;
import tv.playgate.application.profile.Profiles;
import tv.playgate.application.signon.SignOn;
import tv.playgate.application.temporary.Trials;
import tv.playgate.domain.entitlement.EntitlementPolicy;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.license.CertificateStanding;
import tv.playgate.domain.secret.Secret;
import tv.playgate.http.admin.AdminDoor;
import tv.playgate.http.admin.AdminUseCases;
import tv.playgate.http.admin.MasterKeyWork;
import tv.playgate.http.admin.MediaTokenKeys;
import tv.playgate.http.decisions.AddressRanges;
import tv.playgate.http.decisions.DecisionMetrics;
import tv.playgate.http.decisions.DecisionUseCases;
import tv.playgate.http.decisions.DecisionsDoor;
import tv.playgate.http.decisions.DeviceAddresses;
import tv.playgate.http.entitlement.CallerMetrics;
import tv.playgate.http.entitlement.EntitlementDoor;
import tv.playgate.http.entitlement.VerdictMetrics;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.routing.RequestMetrics;
import tv.playgate.http.server.EventLoops;
import tv.playgate.http.server.HttpServer;
import tv.playgate.http.server.ServerLimits;
import tv.playgate.http.server.Transport;
import tv.playgate.http.throttle.Allowance;
import tv.playgate.http.throttle.LicenseServerRates;
import tv.playgate.http.throttle.Throttles;

/** The real doors over the real use cases, in memory; decisions and admin on loopback ports. */
final class House implements AfterEachCallback, AutoCloseable {

  static final String ADMIN_TOKEN = "hush-admin";
  static final String INGEST_TOKEN = "hush-ingest";

  static final String MEDIA_TOKEN_KEYS = "{\"keys\":[]}";

  private static final Allowance PEER = new Allowance(1, 30);
  private static final Allowance DEVICE = new Allowance(1, 10);

  /** The throttle's time, which stands still. */
  final AtomicLong nanoTime = new AtomicLong();

  /** What becomes of the next rotation of the media token keys. */
  final AtomicReference<CompletionStage<KeyId>> rotations =
      new AtomicReference<>(CompletableFuture.completedFuture(new KeyId("k2")));

  /** The time at the doors, which stands still too. */
  final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00.123Z"));

  /** Whether the profiles cannot be had. */
  final AtomicBoolean profilesAreGone = new AtomicBoolean();

  /**
   * What is held of the certificate of whoever asks at the entitlement door next; null: its own.
   */
  final AtomicReference<@Nullable CertificateStanding> caller = new AtomicReference<>();

  final List<String> missing = new ArrayList<>();
  final ScriptedMvpds mvpds = new ScriptedMvpds();
  final LicenseFakes licenses = new LicenseFakes();
  final Door entitlement;
  final HttpServer decisions;
  final HttpServer admin;
  final KnownTokens tokensOfOthers = new KnownTokens();
  final RememberedMediaTokens mediaTokens = new RememberedMediaTokens();
  final InMemoryTemporaryAccess temporaryAccess = new InMemoryTemporaryAccess();
  private final InMemoryAuthorizations authorizations = new InMemoryAuthorizations();
  private final InMemoryConfiguration configuration = new InMemoryConfiguration();
  final InMemoryProposals proposals = new InMemoryProposals();
  private final InMemoryProfiles profiles = new InMemoryProfiles();
  private final InMemoryClients clients = new InMemoryClients();
  private final InMemoryContents contents = new InMemoryContents();
  private final InMemoryKeyWrapping wrapping = new InMemoryKeyWrapping();
  private final RememberedTokens signing = new RememberedTokens();
  final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final RequestMetrics requests = new RequestMetrics(metrics);
  private final EventLoops loops = EventLoops.start(2);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  House() {
    this(false);
  }

  /** A house whose decisions door is throttled, and behind these proxies. */
  static House throttled(String... trustedProxies) {
    return new House(true, trustedProxies);
  }

  private House(boolean throttled, String... trustedProxies) {
    decisions = open(decisionsDoor(throttled, trustedProxies), ServerLimits.DOOR);
    admin = open(adminDoor(), ServerLimits.ADMIN);
    entitlement = entitlementDoor();
  }

  private Door entitlementDoor() {
    DecisionPorts ports =
        new DecisionPorts(configuration, profiles, mvpds, temporaryAccess, authorizations);
    return EntitlementDoor.open(
        Entitlements.identifyLicenseServer(configuration, this::judged),
        Entitlements.decideEntitlement(
            EntitlementPolicy.USUAL, licenses.ports(contents, wrapping), ports),
        new LicenseServerRates(nanoTime::get),
        new CallerMetrics(metrics),
        new VerdictMetrics(metrics),
        requests,
        clock);
  }

  private CompletionStage<MasterKeyWork.Outcome> workOnMasterKeys(String name) {
    return CompletableFuture.completedFuture(
        switch (name) {
          case "list" -> new MasterKeyWork.Outcome.Done(List.of("k1 wraps"));
          case "prune" -> new MasterKeyWork.Outcome.Refused(List.of("2 secrets rest under k1"));
          default -> new MasterKeyWork.Outcome.Unknown();
        });
  }

  private CertificateStanding judged(Call call, List<X509Certificate> chain) {
    CertificateStanding standing = caller.get();
    return standing == null ? new PresentedCallers().judge(call, chain) : standing;
  }

  private Door decisionsDoor(boolean throttled, String... trustedProxies) {
    DeviceAddresses addresses = new DeviceAddresses(AddressRanges.of(List.of(trustedProxies)));
    return DecisionsDoor.open(
        decisionUseCases(),
        addresses,
        throttled
            ? Throttles.of(PEER, DEVICE, addresses::isTrustedProxy, metrics, nanoTime::get)
            : Throttles.off(),
        new DecisionMetrics(metrics),
        requests,
        clock);
  }

  private DecisionUseCases decisionUseCases() {
    TokenPolicy policy = new TokenPolicy("playgate", Duration.ofHours(6));
    DecisionPorts ports =
        new DecisionPorts(
            configuration,
            new FailingProfiles(profiles, profilesAreGone),
            mvpds,
            temporaryAccess,
            authorizations);
    return new DecisionUseCases(
        Clients.admitClient(configuration, clients, signing),
        SignOn.recogniseSignOn(configuration, tokensOfOthers),
        Decisions.preauthorizeResources(ports),
        Decisions.authorizeResources(
            ports, new MediaTokenOffice(mediaTokens, "playgate", MediaTokenOffice.USUAL_LIFETIME)),
        Decisions.showProfiles(ports),
        Clients.registerClient(configuration, clients, tokensOfOthers),
        Clients.issueAccessToken(configuration, clients, signing, policy));
  }

  private Door adminDoor() {
    CatalogPorts ports =
        new CatalogPorts(configuration, configuration, profiles, clients, contents, wrapping);
    return AdminDoor.open(
        Secret.of(ADMIN_TOKEN),
        Secret.of(INGEST_TOKEN),
        new AdminUseCases(
            Catalogs.importCatalog(ports),
            Catalogs.exportCatalog(ports),
            Catalogs.removeCatalogEntry(ports),
            Catalogs.readRevisions(configuration),
            Profiles.recordSignIns(configuration, profiles, authorizations),
            Trials.resetTemporaryAccess(configuration, temporaryAccess),
            Entitlements.manageViewerSessions(configuration, clients, licenses.viewerSessions),
            Entitlements.resetDeviceBinding(licenses.deviceBindings),
            Degradations.deciding(configuration, configuration, proposals)),
        new MediaTokenKeys(() -> MEDIA_TOKEN_KEYS, call -> rotations.get()),
        this::workOnMasterKeys,
        () -> missing,
        metrics,
        requests,
        clock);
  }

  private HttpServer open(Door door, ServerLimits limits) {
    return open(door, Transport.plain(), limits);
  }

  private HttpServer open(Door door, Transport transport, ServerLimits limits) {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return HttpServer.open(loops, anyPort, door, transport, limits);
  }

  /** Opens the entitlement door over real mutual TLS; the caller closes it. */
  HttpServer openEntitlement() {
    return open(entitlement, TestCertificates.mutualTls(), ServerLimits.DOOR);
  }

  /** Asks a server; headers are names and values in turn. */
  HttpResponse<String> ask(
      HttpServer server, String method, String path, byte[] body, String... headers) {
    URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> askAdmin(String method, String path, String body) {
    return ask(admin, method, path, utf8(body), "authorization", "Bearer " + ADMIN_TOKEN);
  }

  /** An access token for the demo client, as it would fetch it. */
  String accessToken() {
    HttpResponse<String> answer =
        ask(
            decisions,
            "POST",
            "/o/client/token",
            utf8(
                "grant_type=client_credentials&client_id=demo-app"
                    + "&client_secret=hush-client-secret-of-32-characters"),
            "content-type",
            "application/x-www-form-urlencoded");
    return answer.body().replaceFirst(".*\"access_token\":\"", "").replaceFirst("\".*", "");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<?> answer, String name) {
    Map<String, List<String>> headers = answer.headers().map();
    return String.join(", ", headers.getOrDefault(name, List.of()));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    decisions.close();
    admin.close();
    loops.close();
  }
}
