package tv.playgate.bootstrap.configuration;

import java.util.List;

/** Every key of the configuration file, and a file that uses them all. */
final class EveryKey {

  static final List<String> NAMES =
      List.of(
          "version",
          "http.host",
          "http.port",
          "http.tls.certificate",
          "http.tls.key",
          "mtls.host",
          "mtls.port",
          "mtls.certificate",
          "mtls.key",
          "mtls.clientCa",
          "mtls.crl",
          "admin.host",
          "admin.port",
          "admin.tokenFile",
          "admin.ingestTokenFile",
          "admin.tls.certificate",
          "admin.tls.key",
          "database.url",
          "database.user",
          "database.passwordFile",
          "database.maximumPoolSize",
          "tokens.issuer",
          "tokens.signingKeyFile",
          "tokens.lifetime",
          "tokens.mediaTokenLifetime",
          "throttle.enabled",
          "throttle.ratePerSecond",
          "throttle.burst",
          "throttle.peerRatePerSecond",
          "throttle.peerBurst",
          "throttle.trustedProxies",
          "expressplay.environment",
          "expressplay.customerAuthenticatorFile",
          "expressplay.fairplayTokenUrl",
          "expressplay.playreadyTokenUrl",
          "expressplay.widevineTokenUrl",
          "expressplay.recordUrl",
          "expressplay.tokenUrlHosts",
          "expressplay.deviceParameter",
          "expressplay.deviceBinding",
          "expressplay.timeout",
          "upstream.identityDirectory",
          "upstream.trust",
          "upstream.proxy",
          "upstream.proxyExceptions",
          "keys.masterKeyFile",
          "decisionLog.directory",
          "decisionLog.mode",
          "catalog.importFile");

  static final String YAML =
      """
      version: 1
      http: {host: 127.0.0.2, port: 1, tls: {certificate: h.pem, key: h.key}}
      mtls: {host: 0.0.0.0, port: 2, certificate: m.pem, key: m.key, clientCa: [a.pem, /b.pem], crl: [r.pem]}
      admin: {host: 10.0.0.1, port: 3, tokenFile: t, ingestTokenFile: i, tls: {certificate: a.pem, key: a.key}}
      database: {url: "jdbc:postgresql://db/playgate", user: u, passwordFile: p, maximumPoolSize: 9}
      tokens: {issuer: i, signingKeyFile: s.pem, lifetime: PT1H, mediaTokenLifetime: PT3M}
      throttle: {enabled: false, ratePerSecond: 5, burst: 7, peerRatePerSecond: 8, peerBurst: 9,
                 trustedProxies: ["10.0.0.0/8", "::1/128"]}
      expressplay: {environment: production-eu, customerAuthenticatorFile: ca, fairplayTokenUrl: "https://f.example/t",
                    playreadyTokenUrl: "https://p.example/t", widevineTokenUrl: "https://w.example/t",
                    recordUrl: "https://r.example/r/", tokenUrlHosts: [f.example],
                    deviceParameter: device, deviceBinding: false, timeout: PT1S}
      upstream: {identityDirectory: ids, trust: [c.pem], proxy: "http://proxy.example:3128", proxyExceptions: [m.example]}
      keys: {masterKeyFile: m}
      decisionLog: {directory: l, mode: "off"}
      catalog: {importFile: c.json}
      """;

  private EveryKey() {}
}
