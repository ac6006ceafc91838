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
import tv.playgate.domain.license.SubjectName;
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
  void hasTheSubjectWhateverTheOrderInsideOfOnePart() throws Exception {
    X509Certificate certificate = subject("C=US,O=Example\\, Inc.,OU=drm+CN=drm-1");

    assertThat(identity(certificate).subject())
        .isEqualTo(new SubjectName("cn=DRM-1+ou=drm, o=Example\\, Inc., c=us"))
        .isNotEqualTo(new SubjectName("C=US,O=Example\\, Inc.,OU=drm+CN=drm-1"))
        .isNotEqualTo(new SubjectName("CN=drm-1"));
  }

  @Test
  void hasNoSubjectWhereThatIsEmptyOrBeyondMeasure() throws Exception {
    assertThat(identity(subject("")).subject()).isNull();
    assertThat(identity(subject("C=US" + ",OU=unit".repeat(200))).subject()).isNull();
  }

  /** The first part stands first in the certificate, and last in RFC 2253's way of writing. */
  private static X509Certificate subject(String name) throws Exception {
    Credentials any = CertificateMaker.selfSigned(PkiFixture.client());
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name("CN=ca"),
            BigInteger.ONE,
            Date.from(CURRENT.from()),
            Date.from(CURRENT.until()),
            new X500Name(name),
            any.certificate().getPublicKey());
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(any.key());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
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
    return PeerIdentity.of(certificate);
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
