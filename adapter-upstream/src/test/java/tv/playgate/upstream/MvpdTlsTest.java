package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.BAD_REPLY;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;
import static tv.playgate.upstream.UpstreamFixture.askOne;
import static tv.playgate.upstream.UpstreamFixture.mvpd;
import static tv.playgate.upstream.UpstreamFixture.patient;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An MVPD behind TLS, with a certificate for {@code localhost} that is made for each test. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MvpdTlsTest {

  private static final char[] PASSWORD = "for-this-test-only".toCharArray();

  @TempDir private Path directory;
  private SSLContext trusting;
  private HttpsServer server;

  @BeforeEach
  void start() throws Exception {
    trusting = contextWithANewCertificate();
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpsServer.create(new InetSocketAddress(loopback, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(trusting));
    server.createContext("/authz", MvpdTlsTest::permit);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksAnMvpdWhoseCertificateIsTrusted() {
    try (UpstreamAdapter upstream = UpstreamAdapter.open(Clock.systemUTC(), trusting, null)) {
      assertThat(askOne(upstream, patient(), mvpd(at("localhost")))).isEqualTo(PERMITTED);
    }
  }

  @Test
  void doesNotBelieveAnMvpdWhoseCertificateIsNotTrusted() {
    try (UpstreamAdapter upstream = UpstreamFixture.opened(null)) {
      assertThat(askOne(upstream, patient(), mvpd(at("localhost")))).isEqualTo(BAD_REPLY);
    }
  }

  @Test
  void doesNotBelieveAnMvpdWhoseCertificateIsForAnotherName() {
    try (UpstreamAdapter upstream = UpstreamAdapter.open(Clock.systemUTC(), trusting, null)) {
      assertThat(askOne(upstream, patient(), mvpd(at("127.0.0.1")))).isEqualTo(BAD_REPLY);
    }
  }

  private URI at(String host) {
    return URI.create("https://" + host + ":" + server.getAddress().getPort() + "/authz");
  }

  private static void permit(HttpExchange exchange) throws IOException {
    byte[] body = "{\"decision\":\"Permit\"}".getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      var unused = exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private SSLContext contextWithANewCertificate() throws Exception {
    Path file = directory.resolve("mvpd.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-alias",
                "mvpd",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).isZero();
    return context(file);
  }

  private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("mvpd", store.getCertificate("mvpd"));
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
