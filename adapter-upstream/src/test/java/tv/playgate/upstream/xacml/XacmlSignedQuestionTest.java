package tv.playgate.upstream.xacml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.playgate.upstream.xacml.XacmlFixture.SIGNER;
import static tv.playgate.upstream.xacml.XacmlFixture.STRANGER;
import static tv.playgate.upstream.xacml.XacmlFixture.ask;
import static tv.playgate.upstream.xacml.XacmlFixture.bytes;
import static tv.playgate.upstream.xacml.XacmlFixture.codec;
import static tv.playgate.upstream.xacml.XacmlFixture.dialect;
import static tv.playgate.upstream.xacml.XacmlFixture.keys;
import static tv.playgate.upstream.xacml.XacmlFixture.question;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

/** How questions are signed (pass-decisions §9.1). */
class XacmlSignedQuestionTest {

  private static final XacmlDialect SIGNING =
      dialect(Map.of(XacmlMember.SIGNING_IDENTITY, "playgate"));
  private static final String NASTY = "<rss>&amp;\r\n\t\"'\u00e9 \ud83d\ude00 ]]>";

  @Test
  void signsSoThatTheMvpdCanTell() throws Exception {
    byte[] body = signed(SIGNER, "resource1", NASTY);
    assertThat(isValid(body, SIGNER.getPublic())).isTrue();
    assertThat(isValid(body, STRANGER.getPublic())).isFalse();
    assertThat(isValid(bytes(text(body).replace("resource1", "resource2")), SIGNER.getPublic()))
        .isFalse();
  }

  @Test
  void signsWithAnEllipticCurveToo() throws Exception {
    KeyPair curve = keys("EC", 256);
    assertThat(isValid(signed(curve, "resource1"), curve.getPublic())).isTrue();
  }

  @Test
  void signsTheQueryWithWhatIsConsideredSound() throws Exception {
    XMLSignature signature = unmarshalled(signed(SIGNER, "resource1"), SIGNER.getPublic());
    assertThat(signature.getSignedInfo().getSignatureMethod().getAlgorithm())
        .isEqualTo("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
    assertThat(signature.getSignedInfo().getCanonicalizationMethod().getAlgorithm())
        .isEqualTo("http://www.w3.org/2001/10/xml-exc-c14n#");
    assertThat(signature.getSignedInfo().getReferences()).hasSize(1);
    Reference reference = signature.getSignedInfo().getReferences().get(0);
    assertThat(reference.getURI()).isEqualTo("#_0f3c9a");
    assertThat(reference.getDigestMethod().getAlgorithm())
        .isEqualTo("http://www.w3.org/2001/04/xmlenc#sha256");
    assertThat(reference.getTransforms())
        .extracting(Transform::getAlgorithm)
        .containsExactly(
            "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
            "http://www.w3.org/2001/10/xml-exc-c14n#");
  }

  @Test
  void saysTheSameAsWithoutSignatureWhichStandsBehindTheIssuer() {
    String signed = text(signed(SIGNER, "resource1", NASTY));
    String unsigned = text(question(codec(XacmlDialect.PUBLISHED), ask("resource1", NASTY)).body());
    assertThat(signed.replaceAll("(?s)<ds:Signature .*</ds:Signature>", "")).isEqualTo(unsigned);
    assertThat(signed).contains("</saml2:Issuer><ds:Signature ");
  }

  @Test
  void showsItsCertificate(@TempDir Path directory) throws Exception {
    KeyStore made = madeWithKeytool(directory.resolve("signer.p12"));
    X509Certificate certificate = (X509Certificate) made.getCertificate("signer");
    PrivateKey key = (PrivateKey) made.getKey("signer", "for-this-test-only".toCharArray());
    byte[] body = signed(new SigningKey(key, List.of(certificate)), "resource1");
    assertThat(isValid(body, certificate.getPublicKey())).isTrue();
    assertThat(text(body))
        .contains(
            "<ds:X509Certificate>"
                + Base64.getEncoder().encodeToString(certificate.getEncoded())
                + "</ds:X509Certificate>")
        .doesNotContain("&#13;");
  }

  @Test
  void showsNothingWhereThereIsNoCertificate() {
    assertThat(text(signed(SIGNER, "resource1"))).doesNotContain("KeyInfo");
  }

  @Test
  void refusesToGoUnsignedWhereItShouldSign() {
    assertThatThrownBy(() -> codec(SIGNING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("signingIdentity");
    assertThatThrownBy(() -> codec(XacmlDialect.PUBLISHED, ResourceForm.AS_REQUESTED, key(SIGNER)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("signingIdentity");
  }

  @Test
  void refusesOtherKindsOfKeys() {
    assertThatThrownBy(() -> key(keys("Ed25519", 255)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RSA or EC");
  }

  @Test
  void doesNotPrintItsKey() {
    assertThat(key(SIGNER)).hasToString("SigningKey(RSA)");
  }

  private static SigningKey key(KeyPair keys) {
    return new SigningKey(keys.getPrivate(), List.of());
  }

  private static byte[] signed(KeyPair keys, String... resources) {
    return signed(key(keys), resources);
  }

  private static byte[] signed(SigningKey key, String... resources) {
    return question(codec(SIGNING, ResourceForm.AS_REQUESTED, key), ask(resources)).body();
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static boolean isValid(byte[] body, PublicKey key) throws Exception {
    DOMValidateContext context = context(body, key);
    return XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context).validate(context);
  }

  private static XMLSignature unmarshalled(byte[] body, PublicKey key) throws Exception {
    return XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context(body, key));
  }

  private static DOMValidateContext context(byte[] body, PublicKey key) {
    Element envelope = XacmlFixture.dom(body).getDocumentElement();
    Element query = XmlShape.children(XmlShape.children(envelope).get(1)).get(0);
    query.setIdAttribute("ID", true);
    return new DOMValidateContext(key, XmlShape.children(query).get(1));
  }

  private static KeyStore madeWithKeytool(Path file) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "for-this-test-only",
                "-alias",
                "signer",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=playgate")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).isZero();
    return KeyStore.getInstance(file.toFile(), "for-this-test-only".toCharArray());
  }
}
