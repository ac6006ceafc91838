package tv.playgate.bootstrap.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.Admin;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.Catalog;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.Database;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.DecisionLog;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.ExpressPlay;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.ExpressPlayAddresses;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.Http;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.Keys;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.Mtls;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.Throttle;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.Tokens;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.Upstream;
import tv.playgate.mtls.CertificateFiles;
import tv.playgate.upstream.ExpressPlayConfig;
import tv.playgate.upstream.ExpressPlayEnvironment;

/** Every key of the configuration file with its default, one method per section. */
final class ConfigurationReader {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String H2_FILE = "jdbc:h2:file:";
  private static final Set<String> LOG_MODES = Set.of("durable", "lossless", "bounded", "off");

  // The sections that may be left out, and so may stand in the environment alone.
  private static final List<String> TLS_KEYS = List.of("certificate", "key");
  private static final List<String> MTLS_KEYS =
      List.of("host", "port", "certificate", "key", "clientCa", "crl");
  private static final List<String> EXPRESSPLAY_KEYS =
      List.of(
          "environment",
          "customerAuthenticatorFile",
          "fairplayTokenUrl",
          "playreadyTokenUrl",
          "widevineTokenUrl",
          "recordUrl",
          "tokenUrlHosts",
          "deviceParameter",
          "deviceBinding",
          "timeout");

  private final Section root;

  ConfigurationReader(Section root) {
    this.root = root;
  }

  PlaygateConfiguration read() {
    if (root.integer("version", 1, Integer.MIN_VALUE, Integer.MAX_VALUE) != 1) {
      root.problem("version", "expected 1");
    }
    PlaygateConfiguration configuration =
        new PlaygateConfiguration(
            http(root.section("http")),
            mtls(root.section("mtls")),
            admin(root.section("admin")),
            database(root.section("database")),
            tokens(root.section("tokens")),
            throttle(root.section("throttle")),
            expressplay(root.section("expressplay")),
            upstream(root.section("upstream")),
            keys(root.section("keys")),
            decisionLog(root.section("decisionLog")),
            catalog(root.section("catalog")));
    root.refuseUnknown();
    return configuration;
  }

  private static Http http(Section section) {
    Http http =
        new Http(section.text("host", LOOPBACK), section.port(8080), tls(section.section("tls")));
    section.refuseUnknown();
    return http;
  }

  private static @Nullable CertificateFiles tls(Section section) {
    if (!section.isPresent(TLS_KEYS)) {
      return null;
    }
    CertificateFiles files = tlsFiles(section);
    section.refuseUnknown();
    return files;
  }

  private static CertificateFiles tlsFiles(Section section) {
    return new CertificateFiles(section.requiredFile("certificate"), section.requiredFile("key"));
  }

  private static @Nullable Mtls mtls(Section section) {
    if (!section.isPresent(MTLS_KEYS)) {
      return null;
    }
    Mtls mtls =
        new Mtls(
            section.text("host", LOOPBACK),
            section.port(8443),
            tlsFiles(section),
            section.files("clientCa"),
            section.files("crl"));
    if (mtls.clientCa().isEmpty() && !section.isWrong("clientCa")) {
      section.problem("clientCa", "is required: who vouches for license servers");
    }
    section.refuseUnknown();
    return mtls;
  }

  private static Admin admin(Section section) {
    Admin admin =
        new Admin(
            section.text("host", LOOPBACK),
            section.port(9090),
            section.requiredFile("tokenFile"),
            section.file("ingestTokenFile"),
            tls(section.section("tls")));
    if (admin.tls() == null && !Loopback.is(admin.host())) {
      section.problem("tls", "is required, because host " + admin.host() + " is not loopback");
    }
    section.refuseUnknown();
    return admin;
  }

  private static Database database(Section section) {
    String url = section.text("url", H2_FILE + "./data/playgate");
    Database database =
        new Database(
            url.startsWith(H2_FILE) ? absoluteH2(section, url) : url,
            section.text("user", "sa"),
            section.file("passwordFile"),
            section.integer("maximumPoolSize", 8, 1, 100));
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      section.problem("url", "expected jdbc:h2: or jdbc:postgresql:");
    }
    section.refuseUnknown();
    return database;
  }

  /** A relative H2 file is relative to the configuration file, like every other file. */
  private static String absoluteH2(Section section, String url) {
    int options = url.indexOf(';');
    String file = url.substring(H2_FILE.length(), options < 0 ? url.length() : options);
    return H2_FILE + section.resolved("url", file) + (options < 0 ? "" : url.substring(options));
  }

  private static Tokens tokens(Section section) {
    Tokens tokens =
        new Tokens(
            section.text("issuer", "playgate"),
            section.requiredFile("signingKeyFile"),
            section.duration("lifetime", Duration.ofHours(6)),
            section.duration("mediaTokenLifetime", Duration.ofMinutes(7)));
    section.refuseUnknown();
    return tokens;
  }

  private static Throttle throttle(Section section) {
    Throttle throttle =
        new Throttle(
            section.flag("enabled", true),
            section.integer("ratePerSecond", 1, 1, 1_000_000),
            section.integer("burst", 10, 0, 1_000_000),
            section.integer("peerRatePerSecond", 1_000, 1, 1_000_000),
            section.integer("peerBurst", 2_000, 0, 1_000_000),
            section.texts("trustedProxies", List.of(LOOPBACK + "/32")));
    section.refuseUnknown();
    return throttle;
  }

  private static @Nullable ExpressPlay expressplay(Section section) {
    if (!section.isPresent(EXPRESSPLAY_KEYS)) {
      return null;
    }
    ExpressPlay expressplay =
        new ExpressPlay(
            environment(section),
            section.requiredFile("customerAuthenticatorFile"),
            new ExpressPlayAddresses(
                section.address("fairplayTokenUrl"),
                section.address("playreadyTokenUrl"),
                section.address("widevineTokenUrl"),
                section.address("recordUrl")),
            section.texts("tokenUrlHosts", List.of()),
            section.text("deviceParameter", ExpressPlayConfig.DEFAULT_DEVICE_PARAMETER),
            section.flag("deviceBinding", true),
            section.duration("timeout", ExpressPlayConfig.DEFAULT_TIMEOUT));
    section.refuseUnknown();
    return expressplay;
  }

  private static ExpressPlayEnvironment environment(Section section) {
    String name = section.text("environment", ExpressPlayEnvironment.TEST.wireName());
    return ExpressPlayEnvironment.named(name)
        .orElseGet(
            () -> {
              section.problem("environment", "expected test, production-eu or production-cn");
              return ExpressPlayEnvironment.TEST;
            });
  }

  private static Upstream upstream(Section section) {
    Upstream upstream =
        new Upstream(
            section.file("identityDirectory"),
            section.files("trust"),
            section.address("proxy"),
            section.texts("proxyExceptions", List.of()));
    section.refuseUnknown();
    return upstream;
  }

  private static Keys keys(Section section) {
    Path file = section.requiredFile("masterKeyFile");
    section.refuseUnknown();
    return new Keys(file);
  }

  private static DecisionLog decisionLog(Section section) {
    DecisionLog log = new DecisionLog(section.file("directory", "./log"), mode(section));
    if (!LOG_MODES.contains(log.mode())) {
      section.problem("mode", "expected durable, lossless, bounded or off");
    }
    section.refuseUnknown();
    return log;
  }

  /** YAML takes a bare {@code off} for false. */
  private static String mode(Section section) {
    String mode = section.text("mode", "lossless");
    return mode.equals("false") ? "off" : mode;
  }

  private static Catalog catalog(Section section) {
    Catalog catalog = new Catalog(section.file("importFile"));
    section.refuseUnknown();
    return catalog;
  }
}
