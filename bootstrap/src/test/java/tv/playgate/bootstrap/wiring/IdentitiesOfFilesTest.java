package tv.playgate.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.bootstrap.fixture.Installation;
import tv.playgate.domain.upstream.ClientIdentityName;
import tv.playgate.mtls.CertificateFiles;
import tv.playgate.mtls.MtlsAdapter;
import tv.playgate.mtls.OutboundTls;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.TlsTerms;

/** Files against an MVPD of a private CA that wants to see who asks. */
class IdentitiesOfFilesTest {

  private static final ClientIdentityName US = new ClientIdentityName("us");
  private static final String QUESTION =
      "{\"subject\":\"s\",\"resource\":\"r\",\"device\":\"d\",\"ip\":\"127.0.0.1\"}";

  @TempDir private Path directory;
  private Installation installation;
  private SandboxMvpd mvpd;

  @BeforeEach
  void start() throws IOException {
    installation = Installation.in(directory);
    Path identities = Files.createDirectory(installation.file("identities"));
    Files.copy(installation.file("license-server.pem"), identities.resolve("us.pem"));
    Files.copy(installation.file("license-server.key"), identities.resolve("us.key"));
    SSLContext server =
        MtlsAdapter.standInContext(
            CertificateFiles.in(directory, "server"),
            List.of(installation.file("ca.pem")),
            installation.madeAt());
    mvpd = SandboxMvpd.start(0, Set.of("r"), TlsTerms.mutual(server), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    mvpd.close();
  }

  private IdentitiesOfFiles identities(Path... trusted) {
    return new IdentitiesOfFiles(
        OutboundTls.of(
            MtlsAdapter.outboundMaterial(
                installation.file("identities"), List.of(trusted), installation.madeAt()),
            Clock.systemUTC()));
  }

  private int ask(IdentitiesOfFiles identities, @Nullable ClientIdentityName as)
      throws IOException, InterruptedException {
    return HttpClient.newBuilder()
        .sslContext(identities.tls(as).orElseThrow())
        .build()
        .send(
            HttpRequest.newBuilder(mvpd.endpoint()).POST(BodyPublishers.ofString(QUESTION)).build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void areShownToWhoAsksAndBelieveTheAuthoritiesOfTheFiles() throws Exception {
    assertThat(ask(identities(installation.file("ca.pem")), US)).isEqualTo(200);
    assertThat(mvpd.calls())
        .singleElement()
        .satisfies(call -> assertThat(call.clientCertificate()).isPresent());
  }

  @Test
  void areNotBelievedWhereNoneIsShown() {
    assertThatIOException().isThrownBy(() -> ask(identities(installation.file("ca.pem")), null));
  }

  @Test
  void believeNoAuthorityThatNobodyNamed() {
    assertThatIOException().isThrownBy(() -> ask(identities(), US));
  }

  @Test
  void signWithTheSameKey() {
    assertThat(identities().signingKey(US)).isPresent();
    assertThat(identities().signingKey(new ClientIdentityName("nobody"))).isEmpty();
  }
}
