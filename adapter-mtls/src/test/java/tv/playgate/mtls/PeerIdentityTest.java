package tv.playgate.mtls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.mtls.PkiFixture.CURRENT;
import static tv.playgate.mtls.PkiFixture.NOW;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.license.PresentedCertificate;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.mtls.CertificateRecipe.KeyKind;

class PeerIdentityTest {

  @Test
  void hashesTheWholeCertificate() throws Exception {
    X509Certificate certificate = named("DNS:a.example");
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());

    assertThat(identity(certificate).sha256().hex()).isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void keepsHostsAndUrisOnly() {
    assertThat(namesOf(named("DNS:a.example", "DNS:B.example", "URI:spiffe://x/y", "IP:10.0.0.1")))
        .isEqualTo(names("DNS:a.example", "DNS:b.example", "URI:spiffe://x/y"));
  }

  @Test
  void leavesOutANameWithoutContent() {
    assertThat(namesOf(named("DNS:", "DNS:a.example"))).isEqualTo(names("DNS:a.example"));
  }

  @Test
  void hasNoNamesWhereTheCertificateHasNone() {
    assertThat(namesOf(named())).isEmpty();
  }

  @Test
  void takesNoNameFromAnExtensionThatCannotBeParsed() throws Exception {
    Credentials any = CertificateMaker.selfSigned(PkiFixture.client());
    X500Name subject = new X500Name("CN=license-server.example");
    var builder =
        new JcaX509v3CertificateBuilder(
            subject,
            BigInteger.ONE,
            Date.from(CURRENT.from()),
            Date.from(CURRENT.until()),
            subject,
            any.certificate().getPublicKey());
    builder.addExtension(Extension.subjectAlternativeName, false, "garbage".getBytes(US_ASCII));
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(any.key());

    X509Certificate garbled =
        new JcaX509CertificateConverter().getCertificate(builder.build(signer));

    assertThat(namesOf(garbled)).isEmpty();
  }

  @Test
  void isValidUpToAndIncludingTheLastInstantOfTheCertificate() {
    PresentedCertificate identity = identity(named("DNS:a.example"));
    Instant first = CURRENT.from().truncatedTo(ChronoUnit.SECONDS);
    Instant last = CURRENT.until().truncatedTo(ChronoUnit.SECONDS);

    assertThat(identity.validAt(first.minusMillis(1))).isFalse();
    assertThat(identity.validAt(first)).isTrue();
    assertThat(identity.validAt(NOW)).isTrue();
    assertThat(identity.validAt(last)).isTrue();
    assertThat(identity.validAt(last.plusMillis(1))).isFalse();
  }

  private static PresentedCertificate identity(X509Certificate certificate) {
    return MtlsAdapter.peerIdentity().apply(certificate);
  }

  private static Set<SubjectAlternativeName> namesOf(X509Certificate certificate) {
    return identity(certificate).names();
  }

  private static Set<SubjectAlternativeName> names(String... names) {
    return Set.copyOf(Arrays.stream(names).map(SubjectAlternativeName::new).toList());
  }

  private static X509Certificate named(String... names) {
    return CertificateMaker.selfSigned(
            new CertificateRecipe(
                "somebody",
                List.of(names),
                Set.of(CertificateUse.CLIENT),
                false,
                CURRENT,
                KeyKind.EC_P256))
        .certificate();
  }
}
