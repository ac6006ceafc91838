package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static tv.playgate.mtls.PkiFixture.CURRENT;
import static tv.playgate.mtls.PkiFixture.client;
import static tv.playgate.mtls.PkiFixture.days;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.mtls.CertificateRecipe.KeyKind;
import tv.playgate.mtls.TlsClientFixture.Stay;
import tv.playgate.mtls.TlsClientFixture.Visit;

/** The handshake, by either provider: what callers see is the same. */
@ParameterizedClass
@EnumSource(TlsProvider.class)
class MutualTlsTest {

  @Parameter TlsProvider provider;

  @TempDir Path directory;

  private PkiFixture pki;
  private LiveTlsFixture door;

  @BeforeEach
  void openDoor() {
    pki = new PkiFixture(directory, "our CA");
    door = door(KeyKind.EC_P256);
  }

  @AfterEach
  void closeDoor() {
    door.close();
  }

  private LiveTlsFixture door(KeyKind key, Path... revocationLists) {
    CertificateFiles own = pki.files("server", pki.issue(PkiFixture.server(key)));
    return LiveTlsFixture.mutual(
        provider, own, List.of(pki.authorityFile()), List.of(revocationLists));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void letsTheRightCertificateInAndKnowsIt(String protocol) throws Exception {
    Credentials caller = pki.issue(client());

    Visit visit = TlsClientFixture.showing(pki, caller).speaking(protocol).visit(door.server());

    assertThat(visit.said()).isEqualTo(TlsServerFixture.GREETING);
    assertThat(visit.protocol()).isEqualTo(protocol);
    assertThat(door.server().admitted())
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

    Visit first = visitor.visit(door.server());
    try (Stay second = visitor.stay(door.server())) {
      assertThat(second.visit().sessionSince()).isEqualTo(first.sessionSince());
      assertThat(second.ask()).isEqualTo("vouched");
    }
    assertThat(List.of(door.server().admitted(), door.server().admitted()))
        .containsOnly(PeerIdentity.of(caller.certificate()));
  }

  @ParameterizedTest
  @EnumSource(KeyKind.class)
  void servesWithEitherKindOfKey(KeyKind key) throws IOException {
    try (LiveTlsFixture other = door(key)) {
      Visit visit = TlsClientFixture.showing(pki, pki.issue(client())).visit(other.server());

      assertThat(visit.said()).isEqualTo(TlsServerFixture.GREETING);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void refusesACallerWithoutACertificate(String protocol) throws Exception {
    String why =
        provider == TlsProvider.JDK
            ? "Empty client certificate chain"
            : "PEER_DID_NOT_RETURN_A_CERTIFICATE";
    refuses(TlsClientFixture.trusting(pki).speaking(protocol), door, why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void refusesACertificateOfAnotherAuthorityEvenOfTheSameName(String protocol) throws Exception {
    PkiFixture foreign = new PkiFixture(directory, "our CA");

    refuses(
        TlsClientFixture.showing(pki, foreign.issue(client()), foreign.authority())
            .speaking(protocol),
        door,
        "no ");
  }

  @Test
  void refusesASelfSignedCertificate() throws Exception {
    refuses(CertificateMaker.selfSigned(client()), "no path leads from it to an authority");
  }

  @Test
  void refusesAnExpiredCertificate() throws Exception {
    refuses(pki.issue(client(days(-2, -1), CertificateUse.CLIENT)), "expired at");
  }

  @Test
  void refusesACertificateThatIsNotYetValid() throws Exception {
    refuses(pki.issue(client(days(1, 2), CertificateUse.CLIENT)), "is not valid before");
  }

  @Test
  void refusesACertificateForServersOnly() throws Exception {
    refuses(
        pki.issue(client(CURRENT, CertificateUse.SERVER)),
        "its extended key usage is [serverAuth] (expected: clientAuth)");
  }

  @Test
  void letsACertificateInThatDoesNotSayWhatItIsFor() throws IOException {
    Visit visit = TlsClientFixture.showing(pki, pki.issue(client(CURRENT))).visit(door.server());

    assertThat(visit.said()).isEqualTo(TlsServerFixture.GREETING);
  }

  @Test
  void letsACallerInThatBringsItsIntermediateAuthority() throws IOException {
    Credentials intermediate =
        pki.issue(CertificateRecipe.authority("an intermediate CA", CURRENT));
    Credentials caller = CertificateMaker.issuedBy(intermediate, client());

    Visit visit = TlsClientFixture.showing(pki, caller, intermediate).visit(door.server());

    assertThat(visit.said()).isEqualTo(TlsServerFixture.GREETING);
  }

  @Test
  void refusesACertificateIssuedByALeaf() throws Exception {
    Credentials leaf = pki.issue(client());
    Credentials caller = CertificateMaker.issuedBy(leaf, client());

    refuses(TlsClientFixture.showing(pki, caller, leaf), door, "no authority in its time vouches");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void refusesARevokedCertificateAndLetsItsNeighbourIn(String protocol) throws Exception {
    Credentials revoked = pki.issue(client());
    Path list = pki.revocationList(pki.authority(), CURRENT, revoked);
    try (LiveTlsFixture strict = door(KeyKind.EC_P256, list)) {
      refuses(TlsClientFixture.showing(pki, revoked).speaking(protocol), strict, "was revoked");

      Visit visit =
          TlsClientFixture.showing(pki, pki.issue(client()))
              .speaking(protocol)
              .visit(strict.server());
      assertThat(visit.said()).isEqualTo(TlsServerFixture.GREETING);
    }
  }

  @Test
  void refusesACallerWhoseAuthorityHasNoRevocationListWhereThereAreSome() throws Exception {
    Path list = pki.revocationList(pki.authority(), CURRENT);
    Credentials intermediate =
        pki.issue(CertificateRecipe.authority("an intermediate CA", CURRENT));
    Credentials caller = CertificateMaker.issuedBy(intermediate, client());
    try (LiveTlsFixture strict = door(KeyKind.EC_P256, list)) {
      refuses(
          TlsClientFixture.showing(pki, caller, intermediate),
          strict,
          "there is no revocation list in date of");
    }
  }

  @Test
  void negotiatesTheApplicationProtocolThatItPrefers() throws IOException {
    TlsClientFixture caller = TlsClientFixture.showing(pki, pki.issue(client()));

    assertThat(caller.offering("http/1.1", "h2").visit(door.server()).alpn()).isEqualTo("h2");
    assertThat(caller.offering("http/1.1").visit(door.server()).alpn()).isEqualTo("http/1.1");
    assertThat(caller.visit(door.server()).alpn()).isEmpty();
  }

  @Test
  void negotiatesNothingASecondTime() throws IOException {
    TlsClientFixture caller =
        TlsClientFixture.showing(pki, pki.issue(client())).speaking("TLSv1.2");
    try (Stay stay = caller.stay(door.server())) {
      stay.socket().startHandshake();

      assertThatIOException().isThrownBy(stay::ask);
    }
  }

  private void refuses(Credentials caller, String why) throws InterruptedException {
    refuses(TlsClientFixture.showing(pki, caller), door, why);
  }

  private static void refuses(TlsClientFixture caller, LiveTlsFixture by, String why)
      throws InterruptedException {
    assertThatIOException().isThrownBy(() -> caller.visit(by.server()));
    assertThat(by.server().refused()).hasStackTraceContaining(why);
    assertThat(by.server().admittedNobody()).isTrue();
  }
}
