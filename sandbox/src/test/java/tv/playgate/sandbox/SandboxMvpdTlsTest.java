package tv.playgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An MVPD behind TLS, and what it sees of its clients. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SandboxMvpdTlsTest {

  private static final String QUESTION =
      "{\"subject\":\"user-1\",\"resource\":\"resource1\",\"device\":\"d\",\"ip\":\"192.0.2.1\"}";

  private static NewCertificate own;
  private static NewCertificate known;

  @BeforeAll
  static void makeCertificates(@TempDir Path directory) throws Exception {
    own = NewCertificate.in(directory, "mvpd", "EC");
    known = NewCertificate.in(directory, "client", "EC");
  }

  @Test
  void asksNobodyForACertificate() throws Exception {
    try (SandboxMvpd mvpd = start(TlsTerms.of(own.believing(known)))) {
      assertThat(mvpd.endpoint().getScheme()).isEqualTo("https");
      assertThat(ask(mvpd, known.believing(own))).contains("Permit");
      assertThat(mvpd.calls().get(0).clientCertificate()).isEmpty();
    }
  }

  @Test
  void remembersTheCertificateOfAClientThatHasOne() throws Exception {
    TlsTerms wanted = new TlsTerms(own.believing(known), TlsTerms.Clients.WANTED);
    try (SandboxMvpd mvpd = start(wanted)) {
      assertThat(ask(mvpd, own.believed())).contains("Permit");
      assertThat(ask(mvpd, known.believing(own))).contains("Permit");
      assertThat(mvpd.calls())
          .extracting(ReceivedCall::clientCertificate)
          .containsExactly(Optional.empty(), Optional.of(known.certificate()));
    }
  }

  @Test
  void turnsAwayWhoeverHasNone() throws Exception {
    try (SandboxMvpd mvpd = start(TlsTerms.mutual(own.believing(known)))) {
      assertThat(ask(mvpd, known.believing(own))).contains("Permit");
      assertThatThrownBy(() -> ask(mvpd, own.believed())).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> ask(mvpd, own.believing(own))).isInstanceOf(IOException.class);
      assertThat(mvpd.calls()).hasSize(1);
    }
  }

  private static SandboxMvpd start(TlsTerms terms) throws IOException {
    return SandboxMvpd.start(0, Set.of("resource1"), terms, Clock.systemUTC());
  }

  private static String ask(SandboxMvpd mvpd, SSLContext as) throws Exception {
    return HttpClient.newBuilder()
        .sslContext(as)
        .build()
        .send(
            HttpRequest.newBuilder(mvpd.endpoint())
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
