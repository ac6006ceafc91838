package tv.playgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A probe and a service that both prove who they are; certificates are made for each test. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EntitlementProbeTest {

  private static final ProbeQuestion QUESTION = new ProbeQuestion("A-1", 1, null, "c", null);

  @TempDir private Path directory;
  private NewCertificate both;
  private HttpsServer server;

  @BeforeEach
  void start() throws Exception {
    both = NewCertificate.in(directory, "both", "EC");
    SSLContext known = both.believing(both);
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
    ProbeResult result = EntitlementProbe.of(url("/sees"), both.believing(both)).ask(QUESTION);

    assertThat(result.problems()).isEmpty();
    assertThat(result.error()).hasValue(2001);
  }

  @Test
  void saysThatTheHandshakeFailsWithoutACertificate() throws Exception {
    ProbeResult result = EntitlementProbe.of(url("/sees"), both.believed()).ask(QUESTION);

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

    assertThat(EntitlementProbe.of(nobody, both.believing(both)).ask(QUESTION).problems())
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
}
