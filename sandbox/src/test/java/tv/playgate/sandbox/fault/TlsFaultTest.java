package tv.playgate.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.sandbox.NewCertificate;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TlsFaultTest {

  private static SSLContext server;
  private static SSLContext believing;

  @BeforeAll
  static void makeACertificate(@TempDir Path directory) throws Exception {
    NewCertificate certificate = NewCertificate.in(directory, "mvpd", "EC");
    server = certificate.believing(certificate);
    believing = certificate.believed();
  }

  @Test
  void answersOverTls() throws Exception {
    Fault fine = HttpFaults.reply(200, "text/xml", "<a/>");
    try (FaultyServer faulty = FaultyServer.onceAsked(server, fine)) {
      assertThat(get(believing, faulty.address())).isEqualTo("<a/>");
      assertThat(get(believing, faulty.secureAddress("localhost"))).isEqualTo("<a/>");
    }
  }

  @Test
  void showsACertificateThatNobodyHasToBelieve() throws Exception {
    try (FaultyServer faulty = FaultyServer.onceAsked(server, HttpFaults.garbage())) {
      assertThatThrownBy(() -> get(SSLContext.getDefault(), faulty.address()))
          .isInstanceOf(SSLHandshakeException.class);
      assertThat(faulty.requests()).isEmpty();
    }
  }

  @Test
  void resetsInTheMiddleOfABodyOverTls() throws Exception {
    Fault reset = HttpFaults.resetInTheBody("text/xml", "<a/>");
    try (FaultyServer faulty = FaultyServer.onceAsked(server, reset)) {
      assertThatThrownBy(() -> get(believing, faulty.address())).isInstanceOf(IOException.class);
    }
  }

  @Test
  void closesHalfOverTls() throws Exception {
    try (FaultyServer faulty = FaultyServer.onceAsked(server, HttpFaults.halfClosed());
        SSLSocket client = connect(faulty)) {
      client.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

      assertThat(client.getInputStream().read()).isNegative();
    }
  }

  @Test
  void endsAfterTheClientHello() throws Exception {
    assertThatThrownBy(() -> handshake(TlsFaults.closeAfterTheHello()))
        .isInstanceOf(SSLException.class)
        .hasCauseInstanceOf(EOFException.class);
    assertThatThrownBy(() -> handshake(TlsFaults.resetAfterTheHello()))
        .isInstanceOf(SocketException.class);
    assertThatThrownBy(() -> handshake(TlsFaults.hangAfterTheHello()))
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void failsTheHandshake() throws Exception {
    assertThatThrownBy(() -> handshake(TlsFaults.handshakeFailure()))
        .isInstanceOf(SSLHandshakeException.class)
        .hasMessageContaining("handshake_failure");
  }

  @Test
  void speaksNoTlsAtAll() throws Exception {
    assertThatThrownBy(() -> handshake(TlsFaults.plainHttp()))
        .isInstanceOf(SSLException.class)
        .hasMessageContaining("SSL message");
  }

  private static void handshake(Fault fault) throws IOException {
    try (FaultyServer faulty = FaultyServer.onceConnected(fault);
        SSLSocket client = connect(faulty)) {
      client.startHandshake();
    }
  }

  private static SSLSocket connect(FaultyServer faulty) throws IOException {
    assertThat(faulty.secureAddress().getScheme()).isEqualTo("https");
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    SSLSocket client =
        (SSLSocket)
            believing.getSocketFactory().createSocket(loopback, faulty.secureAddress().getPort());
    client.setSoTimeout(1_000);
    return client;
  }

  private static String get(SSLContext context, URI address) throws Exception {
    return HttpClient.newBuilder()
        .sslContext(context)
        .build()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
