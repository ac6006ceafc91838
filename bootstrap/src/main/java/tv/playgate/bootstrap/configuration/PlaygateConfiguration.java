package tv.playgate.bootstrap.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.mtls.CertificateFiles;
import tv.playgate.upstream.ExpressPlayEnvironment;

/**
 * What the configuration file says, one record per concern. Files are absolute here, and nothing of
 * what is in them has been read yet. Keys, defaults and ranges are documented in {@code
 * docs/configuration.md}.
 */
public record PlaygateConfiguration(
    Http http,
    @Nullable Mtls mtls,
    Admin admin,
    Database database,
    Tokens tokens,
    Throttle throttle,
    @Nullable ExpressPlay expressplay,
    Upstream upstream,
    Keys keys,
    DecisionLog decisionLog,
    Catalog catalog) {

  /** The decisions door. */
  public record Http(String host, int port, @Nullable CertificateFiles tls) {}

  /** The entitlement door; left out, it stays closed. */
  public record Mtls(
      String host, int port, CertificateFiles own, List<Path> clientCa, List<Path> crl) {}

  /** The admin address; off loopback, TLS is required. */
  public record Admin(
      String host,
      int port,
      Path tokenFile,
      @Nullable Path ingestTokenFile,
      @Nullable CertificateFiles tls) {}

  /** The database: H2 embedded, or PostgreSQL. */
  public record Database(
      String url, String user, @Nullable Path passwordFile, int maximumPoolSize) {}

  /** Access tokens and media tokens. */
  public record Tokens(
      String issuer, Path signingKeyFile, Duration lifetime, Duration mediaTokenLifetime) {}

  /** How often a device and a peer may ask, and whose word about addresses counts. */
  public record Throttle(
      boolean enabled,
      int ratePerSecond,
      int burst,
      int peerRatePerSecond,
      int peerBurst,
      List<String> trustedProxies) {}

  /** The addresses of ExpressPlay that are not those of the environment; null where they are. */
  public record ExpressPlayAddresses(
      @Nullable URI fairplayTokenUrl,
      @Nullable URI playreadyTokenUrl,
      @Nullable URI widevineTokenUrl,
      @Nullable URI recordUrl) {}

  /** ExpressPlay; left out, it is never called. */
  public record ExpressPlay(
      ExpressPlayEnvironment environment,
      Path customerAuthenticatorFile,
      ExpressPlayAddresses addresses,
      List<String> tokenUrlHosts,
      String deviceParameter,
      boolean deviceBinding,
      Duration timeout) {}

  /** Who we are to other systems, whom we trust there, and through whom we call. */
  public record Upstream(
      @Nullable Path identityDirectory,
      List<Path> trust,
      @Nullable URI proxy,
      List<String> proxyExceptions) {}

  /** The wrapping of content keys. */
  public record Keys(Path masterKeyFile) {}

  /** The decision log; not served yet. */
  public record DecisionLog(Path directory, String mode) {}

  /** The catalog that an empty Playgate starts with. */
  public record Catalog(@Nullable Path importFile) {}
}
