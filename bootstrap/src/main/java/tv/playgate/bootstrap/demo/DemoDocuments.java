package tv.playgate.bootstrap.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.bootstrap.wiring.Core;
import tv.playgate.bootstrap.wiring.Waiting;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.sandbox.SandboxExpressPlay;
import tv.playgate.sandbox.SandboxMvpd;

/** The demo's configuration, written anew at each start, and its catalog, written once. */
final class DemoDocuments {

  static final String CONFIGURATION = "playgate.yaml";

  /** A content key that the demo catalog does not have, but the sandbox's key storage. */
  static final String STORED_KEY = "a9b9033df0b9ca5447839e3d074817a0";

  static final String STORED_KEY_ID = "80ea8bc8a58f990ad1f76bc665b30bfa";
  static final String KEK = "000102030405060708090a0b0c0d0e0f";

  private static final String CATALOG = "catalog.json";
  private static final MvpdId ASKED_IN_JSON = new MvpdId("SandboxMvpd");
  private static final List<MvpdId> ASKED_IN_XACML =
      List.of(new MvpdId("MultiChannelMvpd"), new MvpdId("ForkJoinXacmlMvpd"));
  private static final Duration YEARS = Duration.ofDays(3_650);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DemoFiles files;
  private final SandboxMvpd mvpd;
  private final SandboxExpressPlay expressPlay;
  private final String statementKey;

  /**
   * Documents of a demo.
   *
   * @param statementKey the public key of software statements, as PEM
   */
  DemoDocuments(
      DemoFiles files, SandboxMvpd mvpd, SandboxExpressPlay expressPlay, String statementKey) {
    this.files = files;
    this.mvpd = mvpd;
    this.expressPlay = expressPlay;
    this.statementKey = statementKey;
  }

  void write(DemoPorts ports, Instant now) {
    files.writeOnce(CATALOG, () -> catalog(now.truncatedTo(ChronoUnit.DAYS)));
    files.write(CONFIGURATION, configuration(ports));
  }

  private String catalog(Instant from) {
    return template("demo-catalog.json")
        .replace("${from}", from.toString())
        .replace("${until}", from.plus(YEARS).toString())
        .replace("${clientSecret}", DemoSecrets.randomToken())
        .replace("${statementKey}", statementKey.replace("\n", "\\n"))
        .replace("${mvpdEndpoint}", mvpd.endpoint().toString())
        .replace("${xacmlEndpoint}", mvpd.xacmlEndpoint().toString())
        .replace("${storedKeyId}", STORED_KEY_ID)
        .replace("${kek}", KEK);
  }

  private String configuration(DemoPorts ports) {
    return template("demo-playgate.yaml")
        .replace("${httpPort}", Integer.toString(ports.http()))
        .replace("${mtlsPort}", Integer.toString(ports.mtls()))
        .replace("${adminPort}", Integer.toString(ports.admin()))
        .replace("${fairplayTokenUrl}", expressPlay.fairplayTokenUrl().toString())
        .replace("${playreadyTokenUrl}", expressPlay.playreadyTokenUrl().toString())
        .replace("${widevineTokenUrl}", expressPlay.widevineTokenUrl().toString())
        .replace("${recordUrl}", expressPlay.recordUrl().toString());
  }

  private static String template(String name) {
    try (InputStream resource = DemoDocuments.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(name + ": is missing");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": cannot be read", e);
    }
  }

  /** The sandbox has another port at each start; the stored catalog follows it. */
  void pointToSandbox(Core core, Clock clock) {
    ConfigurationSnapshot stored = core.configuration().current();
    List<Mvpd> moved =
        Stream.concat(
                moved(stored, ASKED_IN_JSON, mvpd.endpoint()),
                ASKED_IN_XACML.stream().flatMap(id -> moved(stored, id, mvpd.xacmlEndpoint())))
            .toList();
    if (!moved.isEmpty()) {
      store(core, clock, moved);
    }
  }

  /** The MVPD as it is asked there; nothing if it is gone, or asked there already. */
  private static Stream<Mvpd> moved(ConfigurationSnapshot stored, MvpdId id, URI endpoint) {
    return stored.mvpd(id).stream()
        .map(known -> pointed(known, endpoint))
        .filter(pointed -> !stored.mvpd(id).equals(Optional.of(pointed)));
  }

  private static Mvpd pointed(Mvpd mvpd, URI endpoint) {
    MvpdMechanism mechanism = mvpd.preauthorization();
    return new Mvpd(
        mvpd.id(),
        mvpd.name(),
        mvpd.partnerMappingId(),
        mechanism == null ? null : mechanism.at(endpoint),
        mvpd.authorization(),
        mvpd.proxy(),
        mvpd.temporaryAccess(),
        mvpd.deadline());
  }

  private static void store(Core core, Clock clock, List<Mvpd> moved) {
    Catalog change =
        new Catalog(
            ConfigurationEntries.EMPTY.with(
                new ConfigurationEntries(List.of(), moved, List.of(), List.of(), List.of())),
            List.of(),
            List.of(),
            List.of());
    Call call = Call.arriving(clock.instant(), PATIENCE);
    Waiting.on(
        core.importCatalog().importCatalog(call, change, "demo", "the sandbox moved"), PATIENCE);
  }
}
