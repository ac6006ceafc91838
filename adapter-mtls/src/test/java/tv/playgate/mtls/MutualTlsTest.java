package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static tv.playgate.mtls.PkiFixture.CURRENT;
import static tv.playgate.mtls.PkiFixture.NOW;
import static tv.playgate.mtls.PkiFixture.client;
import static tv.playgate.mtls.PkiFixture.days;

import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.mtls.CertificateRecipe.KeyKind;
import tv.playgate.mtls.TlsClientFixture.Visit;

class MutualTlsTest {

  @TempDir Path directory;

  private PkiFixture pki;
  private TlsServerFixture server;

  @BeforeEach
  void startServer() {
    pki = new PkiFixture(directory, "our CA");
    server = new TlsServerFixture(context(KeyKind.EC_P256, List.of("h2", "http/1.1")));
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  private SslContext context(KeyKind key, List<String> alpn, Path... revocationLists) {
    CertificateFiles own = pki.files("server", pki.issue(PkiFixture.server(key)));
    return MtlsAdapter.mutualTls(
        MtlsAdapter.keyMaterial(own, NOW),
        MtlsAdapter.trustMaterial(List.of(pki.authorityFile()), List.of(revocationLists), NOW),
        alpn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void letsTheRightCertificateInAndKnowsIt(String protocol) throws Exception {
    Credentials caller = pki.issue(client());

    Visit visit = TlsClientFixture.showing(pki, caller).speaking(protocol).visit(server);

    assertThat(visit.said()).isEqualTo(TlsServerFixture.GREETING);
    assertThat(visit.protocol()).isEqualTo(protocol);
    assertThat(server.admitted())
        .isEqualTo(PeerIdentity.of(caller.certificate()))
        .satisfies(
            known ->
                assertThat(known.names())
                    .isEqualTo(Set.of(new SubjectAlternativeName("DNS:license-server.example"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void knowsTheCallerOfAResumedSessionToo(String protocol) throws Exception {
    Credentials caller = pki.issue(client());
    TlsClientFixture visitor = TlsClientFixture.showing(pki, caller).speaking(protocol);

    Visit first = visitor.visit(server);
    Visit second = visitor.visit(server);

    assertThat(second.sessionSince()).isEqualTo(first.sessionSince());
    assertThat(List.of(server.admitted(), server.admitted()))
        .containsOnly(PeerIdentity.of(caller.certificate()));
  }

  @ParameterizedTest
  @EnumSource(KeyKind.class)
  void servesWithEitherKindOfKey(KeyKind key) throws IOException {
    try (TlsServerFixture other = new TlsServerFixture(context(key, List.of()))) {
      Visit visit = TlsClientFixture.showing(pki, pki.issue(client())).visit(other);

      assertThat(visit.said()).isEqualTo(TlsServerFixture.GREETING);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void refusesACallerWithoutACertificate(String protocol) throws Exception {
    refuses(TlsClientFixture.trusting(pki).speaking(protocol), "Empty client certificate chain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void refusesACertificateOfAnotherAuthorityEvenOfTheSameName(String protocol) throws Exception {
    PkiFixture foreign = new PkiFixture(directory, "our CA");

    refuses(
        TlsClientFixture.showing(pki, foreign.issue(client()), foreign.authority())
            .speaking(protocol),
        "CertPath");
  }

  @Test
  void refusesASelfSignedCertificate() throws Exception {
    refuses(CertificateMaker.selfSigned(client()), "unable to find valid certification path");
  }

  @Test
  void refusesAnExpiredCertificate() throws Exception {
    refuses(pki.issue(client(days(-2, -1), CertificateUse.CLIENT)), "CertificateExpiredException");
  }

  @Test
  void refusesACertificateThatIsNotYetValid() throws Exception {
    refuses(
        pki.issue(client(days(1, 2), CertificateUse.CLIENT)), "CertificateNotYetValidException");
  }

  @Test
  void refusesACertificateForServersOnly() throws Exception {
    refuses(
        pki.issue(client(CURRENT, CertificateUse.SERVER)),
        "Extended key usage does not permit use for TLS client authentication");
  }

  @Test
  void letsACertificateInThatDoesNotSayWhatItIsFor() throws IOException {
    Visit visit = TlsClientFixture.showing(pki, pki.issue(client(CURRENT))).visit(server);

    assertThat(visit.said()).isEqualTo(TlsServerFixture.GREETING);
  }

  @Test
  void letsACallerInThatBringsItsIntermediateAuthority() throws IOException {
    Credentials intermediate =
        pki.issue(CertificateRecipe.authority("an intermediate CA", CURRENT));
    Credentials caller = CertificateMaker.issuedBy(intermediate, client());

    Visit visit = TlsClientFixture.showing(pki, caller, intermediate).visit(server);

    assertThat(visit.said()).isEqualTo(TlsServerFixture.GREETING);
  }

  @Test
  void refusesACertificateIssuedByALeaf() throws Exception {
    Credentials leaf = pki.issue(client());
    Credentials caller = CertificateMaker.issuedBy(leaf, client());

    refuses(TlsClientFixture.showing(pki, caller, leaf), "CertPath");
  }

  @Test
  void refusesARevokedCertificateAndLetsItsNeighbourIn() throws Exception {
    Credentials revoked = pki.issue(client());
    Path list = pki.revocationList(pki.authority(), CURRENT, revoked);
    try (var strict = new TlsServerFixture(context(KeyKind.EC_P256, List.of(), list))) {
      refuses(TlsClientFixture.showing(pki, revoked), strict, "Certificate has been revoked");

      Visit visit = TlsClientFixture.showing(pki, pki.issue(client())).visit(strict);
      assertThat(visit.said()).isEqualTo(TlsServerFixture.GREETING);
    }
  }

  @Test
  void refusesACallerWhoseAuthorityHasNoRevocationListWhereThereAreSome() throws Exception {
    Path list = pki.revocationList(pki.authority(), CURRENT);
    Credentials intermediate =
        pki.issue(CertificateRecipe.authority("an intermediate CA", CURRENT));
    Credentials caller = CertificateMaker.issuedBy(intermediate, client());
    try (var strict = new TlsServerFixture(context(KeyKind.EC_P256, List.of(), list))) {
      refuses(
          TlsClientFixture.showing(pki, caller, intermediate),
          strict,
          "Could not determine revocation status");
    }
  }

  @Test
  void negotiatesTheApplicationProtocolThatItPrefers() throws IOException {
    TlsClientFixture caller = TlsClientFixture.showing(pki, pki.issue(client()));

    assertThat(caller.offering("http/1.1", "h2").visit(server).alpn()).isEqualTo("h2");
    assertThat(caller.offering("http/1.1").visit(server).alpn()).isEqualTo("http/1.1");
    assertThat(caller.visit(server).alpn()).isEmpty();
  }

  private void refuses(Credentials caller, String why) throws InterruptedException {
    refuses(TlsClientFixture.showing(pki, caller), why);
  }

  private void refuses(TlsClientFixture caller, String why) throws InterruptedException {
    refuses(caller, server, why);
  }

  private static void refuses(TlsClientFixture caller, TlsServerFixture by, String why)
      throws InterruptedException {
    assertThatIOException().isThrownBy(() -> caller.visit(by));
    assertThat(by.refused()).hasStackTraceContaining(why);
    assertThat(by.admittedNobody()).isTrue();
  }
}
