package tv.playgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A probe and a service that both prove who they are; certificates are made for each test. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EntitlementProbeTest {

  private static final char[] PASSWORD = "for-this-test-only".toCharArray();
  private static final ProbeQuestion QUESTION = new ProbeQuestion("A-1", 1, null, "c", null);

  @TempDir private Path directory;
  private KeyStore store;
  private HttpsServer server;

  @BeforeEach
  void start() throws Exception {
    store = newStore();
    SSLContext known = context(true);
    server =
        HttpsServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(known) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    server.createContext("/sees", EntitlementProbeTest::echo);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksOverMutualTls() throws Exception {
    ProbeResult result = EntitlementProbe.of(url("/sees"), context(true)).ask(QUESTION);

    assertThat(result.problems()).isEmpty();
    assertThat(result.error()).hasValue(2001);
  }

  @Test
  void saysThatTheHandshakeFailsWithoutACertificate() throws Exception {
    ProbeResult result = EntitlementProbe.of(url("/sees"), context(false)).ask(QUESTION);

    assertThat(result.status()).isZero();
    assertThat(result.problems()).hasSize(1);
  }

  @Test
  void believesNoServiceThatItWasNotToldToBelieve() throws Exception {
    ProbeResult result = EntitlementProbe.of(url("/sees"), SSLContext.getDefault()).ask(QUESTION);

    assertThat(result.problems()).singleElement().asString().startsWith("the handshake failed");
  }

  @Test
  void saysThatNobodyListensAndWantsHttps() throws Exception {
    URI nobody = url("/sees");
    server.stop(0);

    assertThat(EntitlementProbe.of(nobody, context(true)).ask(QUESTION).problems())
        .singleElement()
        .asString()
        .startsWith("there is no connection");
    assertThatThrownBy(
            () -> EntitlementProbe.of(URI.create("http://127.0.0.1/"), SSLContext.getDefault()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private URI url(String path) {
    return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static void echo(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      byte[] body =
          (asked.contains("\"A-1\"")
                  ? "{\"messageID\":\"A-1\",\"version\":1,\"isAllowed\":false,\"epTokenURL\":\"\","
                      + "\"error\":2001}"
                  : "{}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private KeyStore newStore() throws Exception {
    Path file = directory.resolve("both.p12");
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
                "both",
                "-keyalg",
                "EC",
                "-dname",
                "CN=both",
                "-ext",
                "SAN=ip:127.0.0.1")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    KeyStore loaded = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      loaded.load(in, PASSWORD);
    }
    return loaded;
  }

  private SSLContext context(boolean withKey) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("both", store.getCertificate("both"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(withKey ? keys.getKeyManagers() : null, trust.getTrustManagers(), null);
    return context;
  }
}
