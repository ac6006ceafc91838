package tv.playgate.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.playgate.http.exchange.Peer;

class TlsConversationTest {

  private static final X509Bundle CA = made(builder("CN=ca").setIsCertificateAuthority(true), null);
  private static final X509Bundle SERVER =
      made(builder("CN=server").addSanDnsName("localhost").addSanIpAddress("127.0.0.1"), CA);
  private static final X509Bundle CLIENT =
      made(builder("CN=client").addSanDnsName("license-server.example"), CA);

  @RegisterExtension final OpenServer server = new OpenServer();

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void speaksTheProtocolThatThePeerAsksFor(HttpClient.Version version) throws Exception {
    HttpServer http = server.open(OpenServer.SMALL, Transport.tls(context(ClientAuth.NONE)));

    HttpResponse<String> answer = ask(http, version, noKeys());

    assertThat(answer.body()).isEqualTo("POST /a x");
    assertThat(answer.version()).isEqualTo(version);
    assertThat(peer().certificates()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void knowsWhoIsAtTheOtherEndOfMutualTls(HttpClient.Version version) throws Exception {
    HttpServer http = server.open(OpenServer.SMALL, mutual());

    assertThat(ask(http, version, clientKeys()).body()).isEqualTo("POST /a x");
    assertThat(peer().certificates()).startsWith(CLIENT.getCertificate());
    assertThat(peer().address().isLoopbackAddress()).isTrue();
  }

  @Test
  void turnsAwayWhoHasNoCertificate() {
    HttpServer http = server.open(OpenServer.SMALL, mutual());

    assertThatThrownBy(() -> ask(http, HttpClient.Version.HTTP_1_1, noKeys()))
        .isInstanceOf(IOException.class);
    assertThat(server.door.asked).isEmpty();
  }

  @Test
  void closesAConnectionThatNeverShakesHands() throws IOException {
    ServerLimits s = OpenServer.SMALL;
    server.open(
        new ServerLimits(
            8,
            1024,
            2048,
            4096,
            65_536,
            4,
            100,
            Duration.ofMillis(200),
            s.receiveTimeout(),
            s.idleTimeout(),
            s.drainTimeout()),
        mutual());
    try (RawClient silent = server.client()) {
      assertThat(silent.ended()).isTrue();
    }
  }

  @Test
  void closesAConnectionThatSpeaksPlainly() throws IOException {
    server.open(OpenServer.SMALL, mutual());
    try (RawClient plain = server.client()) {
      plain.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
      Await.until("the connection is gone", () -> endedAfterAlert(plain));
    }
    assertThat(server.door.asked).isEmpty();
  }

  private static boolean endedAfterAlert(RawClient client) {
    try {
      return client.ended();
    } catch (IOException e) {
      return true;
    }
  }

  private static Transport mutual() {
    SslContext context = context(ClientAuth.REQUIRE);
    return Transport.mutualTls(() -> context);
  }

  private Peer peer() {
    return server.door.asked.element().peer();
  }

  private static HttpResponse<String> ask(
      HttpServer http, HttpClient.Version version, KeyManager[] keys) throws Exception {
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys, CA.toTrustManagerFactory().getTrustManagers(), null);
    HttpClient client = HttpClient.newBuilder().sslContext(tls).version(version).build();
    URI uri = URI.create("https://127.0.0.1:" + http.address().getPort() + "/a");
    return client.send(
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static KeyManager[] noKeys() {
    return new KeyManager[0];
  }

  private static KeyManager[] clientKeys() throws Exception {
    char[] password = "test".toCharArray();
    KeyStore store = CLIENT.toKeyStore(password);
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(store, password);
    return factory.getKeyManagers();
  }

  private static SslContext context(ClientAuth clientAuth) {
    try {
      return SslContextBuilder.forServer(SERVER.toKeyManagerFactory())
          .sslProvider(SslProvider.JDK)
          .trustManager(CA.toTrustManagerFactory())
          .clientAuth(clientAuth)
          .applicationProtocolConfig(
              new ApplicationProtocolConfig(
                  Protocol.ALPN,
                  SelectorFailureBehavior.NO_ADVERTISE,
                  SelectedListenerFailureBehavior.ACCEPT,
                  ApplicationProtocolNames.HTTP_2,
                  ApplicationProtocolNames.HTTP_1_1))
          .build();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static CertificateBuilder builder(String subject) {
    return new CertificateBuilder()
        .subject(subject)
        .ecp256()
        .notBefore(Instant.now().minusSeconds(3_600))
        .notAfter(Instant.now().plusSeconds(3_600));
  }

  private static X509Bundle made(CertificateBuilder builder, @Nullable X509Bundle issuer) {
    try {
      return issuer == null ? builder.buildSelfSigned() : builder.buildIssuedBy(issuer);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
