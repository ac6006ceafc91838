package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tv.playgate.mtls.PkiFixture.CURRENT;
import static tv.playgate.mtls.PkiFixture.NOW;
import static tv.playgate.mtls.PkiFixture.days;

import java.nio.file.Path;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.domain.time.Period;

class TrustMaterialTest {

  @TempDir Path directory;

  private PkiFixture pki;

  @BeforeEach
  void makeAuthority() {
    pki = new PkiFixture(directory, "our CA");
  }

  @Test
  void trustsEveryAuthorityOfEveryBundleAndNobodyElse() {
    Credentials second = new PkiFixture(directory, "second CA").authority();
    Credentials third = new PkiFixture(directory, "third CA").authority();
    Path bundle = pki.chain("bundle.pem", pki.authority(), second);
    Path other = pki.chain("other.pem", third);

    TrustMaterial trust = MtlsAdapter.trustMaterial(List.of(bundle, other), List.of(), NOW);

    X509Certificate[] all = {
      pki.authority().certificate(), second.certificate(), third.certificate()
    };
    assertThat(trust.authorities()).containsExactly(all);
    assertThat(trust.anchors(NOW))
        .extracting(TrustAnchor::getTrustedCert)
        .containsExactlyInAnyOrder(all);
  }

  @Test
  void refusesToTrustNobody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MtlsAdapter.trustMaterial(List.of(), List.of(), NOW))
        .withMessage("clientCa: expected at least one file");
  }

  @Test
  void refusesALeafAsAuthority() {
    Path leaf = pki.chain("leaf.pem", pki.issue(PkiFixture.client()));

    refuses(List.of(leaf), List.of(), leaf, "is not a CA certificate");
  }

  @Test
  void refusesAnExpiredAuthority() {
    Path expired =
        pki.chain(
            "expired.pem",
            CertificateMaker.selfSigned(CertificateRecipe.authority("old CA", days(-9, -1))));

    refuses(List.of(expired), List.of(), expired, "expired at");
  }

  @Test
  void refusesARevocationListThatIsOutOfDate() {
    Path list = pki.revocationList(pki.authority(), days(-9, -1));

    refuses(List.of(pki.authorityFile()), List.of(list), list, "is out of date since");
  }

  @Test
  void refusesARevocationListThatNeverEnds() {
    Path list = pki.endlessRevocationList();

    refuses(List.of(pki.authorityFile()), List.of(list), list, "does not say until when it holds");
  }

  @Test
  void takesARevocationListOfAnIssuerWhoseClockIsAhead() {
    Path list =
        pki.revocationList(
            pki.authority(),
            new Period(NOW.plus(Duration.ofMinutes(14)), NOW.plus(Duration.ofDays(1))));

    assertThat(
            MtlsAdapter.trustMaterial(List.of(pki.authorityFile()), List.of(list), NOW)
                .revocationLists())
        .hasSize(1);
  }

  @Test
  void refusesARevocationListFromTheFuture() {
    Path list = pki.revocationList(pki.authority(), days(1, 9));

    refuses(List.of(pki.authorityFile()), List.of(list), list, "is not valid before");
  }

  @Test
  void refusesARevocationListSignedBySomebodyElse() {
    Credentials stranger = new PkiFixture(directory, "stranger").authority();
    Path list = pki.revocationList(stranger, CURRENT);

    refuses(List.of(pki.authorityFile()), List.of(list), list, "is not signed by it");
  }

  @Test
  void refusesAFileWithoutARevocationListAndADamagedOne() {
    Path ca = pki.authorityFile();
    Path damaged = pki.file("damaged.crl", PkiFixture.pem("X509 CRL", new byte[] {1, 2, 3}));

    refuses(List.of(ca), List.of(ca), ca, "has no revocation list (found: CERTIFICATE)");
    refuses(List.of(ca), List.of(damaged), damaged, "a revocation list is damaged");
  }

  private static void refuses(List<Path> ca, List<Path> crl, Path culprit, String why) {
    assertThatExceptionOfType(TlsMaterialException.class)
        .isThrownBy(() -> MtlsAdapter.trustMaterial(ca, crl, NOW))
        .withMessageStartingWith(culprit + ": ")
        .withMessageContaining(why);
  }
}
