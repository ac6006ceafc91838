package tv.playgate.bootstrap.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.bootstrap.configuration.ConfigurationFile;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.bootstrap.fixture.Installation;
import tv.playgate.mtls.CertificateFiles;
import tv.playgate.mtls.DevelopmentCertificates;

/** Files that are exchanged under a Playgate that serves. */
class TlsReloadTest {

  private static final String CATALOG =
      """
      {"version": 1,
       "licenseServers": [{"name": "drm-1", "san": "DNS:license-server.example"}],
       "contents": [{"contentId": "11111111-842d-4f71-8233-c007fb1d4f5b",
                     "tokenUrl": "https://fp.service.expressplay.com/?ExpressPlayToken=A"}]}
      """;

  private static final String REQUEST =
      """
      {"messageID": "3f2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0", "version": 1,
       "contentID": "11111111-842d-4f71-8233-c007fb1d4f5b"}""";

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir private Path directory;

  @Test
  void refusesOnAnOpenConnectionWhoseAuthorityIsTrustedNoMoreUntilItIsAgain() throws Exception {
    Installation installation = Installation.in(directory).with("catalog.json", CATALOG);
    Path trusted = installation.file("ca.pem");
    Path kept = Files.copy(trusted, installation.file("kept.pem"));
    PlaygateConfiguration configuration =
        ConfigurationFile.read(installation.configuration(), Map.of());
    Clock clock = Clock.systemUTC();
    try (House house =
        House.open(configuration, MaterialReader.read(configuration, clock.instant()), clock)) {
      HttpClient licenseServer = licenseServer(kept);
      assertThat(ask(licenseServer, house)).isEqualTo(200);

      Files.copy(anotherAuthority(), trusted, StandardCopyOption.REPLACE_EXISTING);

      // Whoever connects anew fails in the handshake; only an open connection can be told 403.
      until("the open connection is refused", () -> ask(licenseServer, house) == 403);
      assertThatIOException().isThrownBy(() -> ask(licenseServer(kept), house));
      assertThat(metrics(house))
          .contains("playgate_entitlement_callers_refused_total{doubt=\"notVouchedFor\"} 1.0")
          // The JDK's client shows nothing to a door that names no authority of its own.
          .contains(
              "playgate_tls_handshake_failures_total{door=\"entitlement\",reason=\"noCertificate\"}")
          .contains("playgate_tls_reloads_total{door=\"entitlement\",outcome=\"loaded\"} 1.0")
          .contains("playgate_tls_expiry_seconds{door=\"entitlement\",of=\"certificate\"}")
          .doesNotContain("of=\"revocationList\"");

      Files.copy(kept, trusted, StandardCopyOption.REPLACE_EXISTING);
      until("the authority is trusted again", () -> asks(licenseServer(kept), house));
    }
  }

  private Path anotherAuthority() {
    CertificateFiles other = CertificateFiles.in(directory, "other");
    DevelopmentCertificates.madeAt(Instant.now(), Duration.ofDays(30))
        .writeAuthority(other, "another CA");
    return other.certificate();
  }

  private static void until(String what, Callable<Boolean> holds) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.call()) {
      if (System.nanoTime() > deadline) {
        fail("still waiting until " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private static boolean asks(HttpClient client, House house) throws InterruptedException {
    try {
      return ask(client, house) == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static int ask(HttpClient client, House house) throws IOException, InterruptedException {
    URI door =
        URI.create(
            "https://127.0.0.1:"
                + house.entitlementAddress().orElseThrow().getPort()
                + "/sees/entitlement");
    return client
        .send(
            HttpRequest.newBuilder(door)
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(REQUEST))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private static String metrics(House house) throws Exception {
    URI metrics = URI.create("http://127.0.0.1:" + house.adminAddress().getPort() + "/metrics");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString(UTF_8))
        .body();
  }

  private HttpClient licenseServer(Path authority) throws Exception {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("ca", certificate(authority));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    CertificateFiles own = CertificateFiles.in(directory, "license-server");
    KeyStore keys = KeyStore.getInstance(KeyStore.getDefaultType());
    keys.load(null, null);
    byte[] pkcs8 =
        Base64.getMimeDecoder()
            .decode(Files.readString(own.key()).replaceAll("-----[A-Z ]+-----", ""));
    keys.setKeyEntry(
        "own",
        KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
        new char[0],
        new Certificate[] {certificate(own.certificate())});
    KeyManagerFactory showing = KeyManagerFactory.getInstance("PKIX");
    showing.init(keys, new char[0]);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(showing.getKeyManagers(), trust.getTrustManagers(), null);
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(tls).build();
  }

  private static Certificate certificate(Path file) throws Exception {
    try (var in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }
}
