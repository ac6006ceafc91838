package tv.playgate.bootstrap.wiring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.client.TokenPolicy;
import tv.playgate.application.mediatoken.MediaTokenOffice;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.bootstrap.configuration.InvalidConfigurationException;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.ExpressPlay;
import tv.playgate.bootstrap.configuration.Problems;
import tv.playgate.domain.entitlement.EntitlementPolicy;
import tv.playgate.domain.secret.Secret;
import tv.playgate.http.decisions.AddressRanges;
import tv.playgate.http.wire.catalog.CatalogReader;
import tv.playgate.mtls.CertificateFiles;
import tv.playgate.mtls.KeyMaterial;
import tv.playgate.mtls.MtlsAdapter;
import tv.playgate.mtls.OutboundMaterial;
import tv.playgate.mtls.TlsMaterialException;
import tv.playgate.mtls.TrustMaterial;
import tv.playgate.persistence.PersistenceConfig;
import tv.playgate.persistence.keys.MasterKeyFile;
import tv.playgate.tokens.AccessTokenKeys;
import tv.playgate.upstream.ExpressPlayConfig;
import tv.playgate.upstream.OutboundProxy;

/**
 * Reads the files that the configuration names, and notes every one that is wrong under its key.
 */
public final class MaterialReader {

  private final PlaygateConfiguration configuration;
  private final Instant now;
  private final Problems problems;
  private final NotedReading reading;

  private MaterialReader(PlaygateConfiguration configuration, Instant now, Problems problems) {
    this.configuration = configuration;
    this.now = now;
    this.problems = problems;
    this.reading = new NotedReading(problems);
  }

  /**
   * Reads all of it.
   *
   * @param now the instant at which certificates must be valid
   * @throws InvalidConfigurationException if anything is wrong; it names all of it, and no secret
   */
  public static Materials read(PlaygateConfiguration configuration, Instant now) {
    return read(configuration, now, new Problems());
  }

  /**
   * Reads all of it, for a configuration that may have wrong keys: what a wrong key names is not
   * blamed again.
   *
   * @param problems what is wrong already; it is added to
   * @throws InvalidConfigurationException if anything is wrong; it names all of it, and no secret
   */
  static Materials read(PlaygateConfiguration configuration, Instant now, Problems problems) {
    return new MaterialReader(configuration, now, problems).read();
  }

  /**
   * Reads the master keys and what opens the database, and no other file.
   *
   * @param problems what is wrong already; it is added to
   * @throws InvalidConfigurationException if anything is wrong; it names all of it, and no secret
   */
  static RestingKeys restingKeys(
      PlaygateConfiguration configuration, Clock clock, Problems problems) {
    MaterialReader reader = new MaterialReader(configuration, clock.instant(), problems);
    MasterKeyFile masterKeys = reader.masterKeys();
    PersistenceConfig database = reader.database();
    if (masterKeys == null || database == null || !problems.isEmpty()) {
      throw new InvalidConfigurationException(problems.sentences());
    }
    return RestingKeys.of(masterKeys, database, clock);
  }

  private Materials read() {
    Secret adminToken = reading.line("admin.tokenFile", configuration.admin().tokenFile());
    Secret ingestToken = ingestToken(adminToken);
    TokenPolicy tokens = tokens();
    Duration mediaTokenLifetime = mediaTokenLifetime();
    AccessTokenKeys accessTokenKeys = accessTokenKeys();
    MasterKeyFile masterKeys = masterKeys();
    PersistenceConfig database = database();
    AddressRanges proxies = proxies();
    Materials.DoorTls doorTls = doorTls();
    Materials.Callees callees = callees();
    Catalog catalog = catalog();
    if (adminToken == null
        || tokens == null
        || mediaTokenLifetime == null
        || accessTokenKeys == null
        || masterKeys == null
        || database == null
        || proxies == null
        || callees == null
        || !problems.isEmpty()) {
      throw new InvalidConfigurationException(problems.sentences());
    }
    return new Materials(
        adminToken,
        ingestToken,
        tokens,
        mediaTokenLifetime,
        accessTokenKeys,
        masterKeys,
        database,
        proxies,
        doorTls,
        callees,
        entitlementPolicy(),
        catalog);
  }

  private Materials.DoorTls doorTls() {
    return new Materials.DoorTls(
        keyMaterial("http.tls", configuration.http().tls()),
        keyMaterial("admin.tls", configuration.admin().tls()),
        entitlementTls());
  }

  private Materials.@Nullable Callees callees() {
    ExpressPlayConfig expressplay = ExpressPlayReader.read(configuration.expressplay(), reading);
    OutboundMaterial outbound = outbound();
    OutboundProxy proxy = OutboundProxyReader.read(configuration.upstream(), reading);
    return outbound == null ? null : new Materials.Callees(expressplay, outbound, proxy);
  }

  private @Nullable Secret ingestToken(@Nullable Secret adminToken) {
    String key = "admin.ingestTokenFile";
    Path file = configuration.admin().ingestTokenFile();
    Secret token = file == null ? null : reading.line(key, file);
    if (token != null && adminToken != null && token.equals(adminToken)) {
      reading.note(key, "holds the admin token; a role of its own needs a token of its own");
    }
    return token;
  }

  private @Nullable Duration mediaTokenLifetime() {
    Duration lifetime = configuration.tokens().mediaTokenLifetime();
    return reading.noted(
        "tokens.mediaTokenLifetime", () -> MediaTokenOffice.requireLifetime(lifetime));
  }

  private @Nullable TokenPolicy tokens() {
    PlaygateConfiguration.Tokens tokens = configuration.tokens();
    return reading.noted("tokens", () -> new TokenPolicy(tokens.issuer(), tokens.lifetime()));
  }

  private @Nullable AccessTokenKeys accessTokenKeys() {
    String key = "tokens.signingKeyFile";
    String pem = reading.text(key, configuration.tokens().signingKeyFile());
    return pem == null ? null : reading.noted(key, () -> AccessTokenKeys.parse(pem));
  }

  private @Nullable MasterKeyFile masterKeys() {
    return reading.noted(
        "keys.masterKeyFile", () -> MasterKeyFile.at(configuration.keys().masterKeyFile()));
  }

  private @Nullable PersistenceConfig database() {
    PlaygateConfiguration.Database database = configuration.database();
    Path file = database.passwordFile();
    Secret password = file == null ? null : reading.line("database.passwordFile", file);
    return reading.noted(
        "database",
        () ->
            new PersistenceConfig(
                database.url(), database.user(), password, database.maximumPoolSize()));
  }

  private @Nullable AddressRanges proxies() {
    return reading.noted(
        "throttle.trustedProxies",
        () -> AddressRanges.of(configuration.throttle().trustedProxies()));
  }

  private @Nullable KeyMaterial keyMaterial(String section, @Nullable CertificateFiles files) {
    return files == null
        ? null
        : proved(
            () -> MtlsAdapter.keyMaterial(files, now),
            file -> section + (file.equals(files.key()) ? ".key" : ".certificate"));
  }

  private Materials.@Nullable EntitlementTls entitlementTls() {
    PlaygateConfiguration.Mtls mtls = configuration.mtls();
    if (mtls == null) {
      return null;
    }
    KeyMaterial own = keyMaterial("mtls", mtls.own());
    TrustMaterial callers = callers(mtls);
    return own == null || callers == null ? null : new Materials.EntitlementTls(own, callers);
  }

  private @Nullable TrustMaterial callers(PlaygateConfiguration.Mtls mtls) {
    return reading.noted(
        "mtls.clientCa",
        () ->
            proved(
                () -> MtlsAdapter.trustMaterial(mtls.clientCa(), mtls.crl(), now),
                file -> mtls.crl().contains(file) ? "mtls.crl" : "mtls.clientCa"));
  }

  private <T> @Nullable T proved(Supplier<T> material, Function<Path, String> keyOf) {
    try {
      return material.get();
    } catch (TlsMaterialException e) {
      e.all()
          .forEach(one -> reading.note(keyOf.apply(one.file()), String.valueOf(one.getMessage())));
      return null;
    }
  }

  private @Nullable OutboundMaterial outbound() {
    PlaygateConfiguration.Upstream upstream = configuration.upstream();
    return proved(
        () -> MtlsAdapter.outboundMaterial(upstream.identityDirectory(), upstream.trust(), now),
        file -> upstream.trust().contains(file) ? "upstream.trust" : "upstream.identityDirectory");
  }

  private EntitlementPolicy entitlementPolicy() {
    ExpressPlay expressplay = configuration.expressplay();
    return expressplay == null
        ? EntitlementPolicy.USUAL
        : new EntitlementPolicy(expressplay.deviceBinding());
  }

  private @Nullable Catalog catalog() {
    Path file = configuration.catalog().importFile();
    String document = file == null ? null : reading.text("catalog.importFile", file);
    if (document == null) {
      return null;
    }
    Optional<Catalog> catalog =
        CatalogReader.read(document.getBytes(StandardCharsets.UTF_8))
            .fold(
                read -> Optional.of(read.catalog()),
                malformed -> {
                  noteCatalog(malformed.problems());
                  return Optional.empty();
                });
    catalog.ifPresent(read -> noteCatalog(CatalogChecks.of(read, configuration).problems()));
    return catalog.orElse(null);
  }

  private void noteCatalog(List<String> sentences) {
    sentences.forEach(sentence -> reading.note("catalog.importFile", sentence));
  }
}
