package tv.playgate.upstream.xacml;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.xacml.ReplyBuilder.saying;
import static tv.playgate.upstream.xacml.XacmlFixture.BAD_REPLY;
import static tv.playgate.upstream.xacml.XacmlFixture.SIGNER;
import static tv.playgate.upstream.xacml.XacmlFixture.STRANGER;
import static tv.playgate.upstream.xacml.XacmlFixture.about;
import static tv.playgate.upstream.xacml.XacmlFixture.answer;
import static tv.playgate.upstream.xacml.XacmlFixture.dialect;
import static tv.playgate.upstream.xacml.XacmlFixture.keys;
import static tv.playgate.upstream.xacml.XacmlFixture.permitted;
import static tv.playgate.upstream.xacml.XacmlFixture.read;
import static tv.playgate.upstream.xacml.XacmlFixture.signedBy;

import java.security.KeyPair;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

/** Which signed replies are believed (pass-decisions §9.1). */
class XacmlSignedReplyTest {

  private static final XacmlDialect SIGNED = signedBy(SIGNER.getPublic());
  private static final String PERMIT = saying("Permit").xml();

  @ParameterizedTest
  @ValueSource(strings = {"_r1", "_a1"})
  void believesASignedResponseAndASignedAssertion(String id) {
    assertThat(answer(SIGNED, new XmlSigner(SIGNER).sign(PERMIT, id))).isEqualTo(permitted(null));
  }

  @Test
  void believesAResponseAroundASignedAssertionThatAreBothSigned() {
    String assertion = new XmlSigner(SIGNER).sign(PERMIT, "_a1");
    assertThat(answer(SIGNED, new XmlSigner(SIGNER).sign(assertion, "_r1")))
        .isEqualTo(permitted(null));
  }

  @Test
  void believesAnyOfSeveralSigners() {
    KeyPair curve = keys("EC", 256);
    XacmlDialect either = signedBy(curve.getPublic(), STRANGER.getPublic(), SIGNER.getPublic());
    assertThat(answer(either, new XmlSigner(SIGNER).sign(PERMIT, "_a1")))
        .isEqualTo(permitted(null));
    assertThat(answer(either, withCurve(curve).sign(PERMIT, "_a1"))).isEqualTo(permitted(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa-sha256", "rsa-sha384", "rsa-sha512"})
  void believesEveryRsaSignatureWithASoundDigest(String algorithm) {
    XmlSigner signer =
        new XmlSigner(SIGNER)
            .algorithm("http://www.w3.org/2001/04/xmldsig-more#" + algorithm)
            .digest(DigestMethod.SHA512);
    assertThat(answer(SIGNED, signer.sign(PERMIT, "_r1"))).isEqualTo(permitted(null));
  }

  @Test
  void believesNothingUnsigned() {
    assertBad(PERMIT, BadReply.UNSIGNED);
  }

  @Test
  void believesNoStrangerEvenIfHeShowsHisKey() {
    assertBad(new XmlSigner(STRANGER).sign(PERMIT, "_a1"), BadReply.SIGNATURE);
    assertBad(new XmlSigner(STRANGER).keyInside().sign(PERMIT, "_r1"), BadReply.SIGNATURE);
    assertBad(withCurve(keys("EC", 256)).sign(PERMIT, "_a1"), BadReply.SIGNATURE);
  }

  @Test
  void takesNoNoticeOfTheKeyThatASignatureShows() {
    assertThat(answer(SIGNED, new XmlSigner(SIGNER).keyInside().sign(PERMIT, "_r1")))
        .isEqualTo(permitted(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"_r1", "_a1"})
  void believesNothingThatWasTamperedWith(String id) {
    String deny = new XmlSigner(SIGNER).sign(saying("Deny").xml(), id);
    assertBad(deny.replace("Deny<", "Permit<"), BadReply.SIGNATURE);
    String other =
        new XmlSigner(SIGNER).sign(ReplyBuilder.reply().result("other", "Permit").xml(), id);
    assertBad(other.replace("\"other\"", "\"resource1\""), BadReply.SIGNATURE);
  }

  @Test
  void doesNotFallBackToTheAssertionWhereTheResponseIsSignedWrongly() {
    String assertion = new XmlSigner(SIGNER).sign(PERMIT, "_a1");
    assertBad(new XmlSigner(STRANGER).sign(assertion, "_r1"), BadReply.SIGNATURE);
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.w3.org/2000/09/xmldsig#rsa-sha1, http://www.w3.org/2001/04/xmlenc#sha256",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256, http://www.w3.org/2000/09/xmldsig#sha1",
    "http://www.w3.org/2000/09/xmldsig#rsa-sha1, http://www.w3.org/2000/09/xmldsig#sha1",
  })
  void believesNoSha1(String algorithm, String digest) {
    assertBad(
        new XmlSigner(SIGNER).algorithm(algorithm).digest(digest).sign(PERMIT, "_a1"),
        BadReply.SIGNATURE_FORM);
  }

  @Test
  void believesNoKeyedDigest() {
    String signed = new XmlSigner(SIGNER).sign(PERMIT, "_a1");
    assertBad(
        signed.replace(
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"),
        BadReply.SIGNATURE_FORM);
  }

  @Test
  void believesNoOtherTransforms() {
    assertBad(
        new XmlSigner(SIGNER).transforms(Transform.ENVELOPED).sign(PERMIT, "_a1"),
        BadReply.SIGNATURE_FORM);
    assertBad(
        new XmlSigner(SIGNER)
            .transforms(Transform.ENVELOPED, CanonicalizationMethod.INCLUSIVE)
            .sign(PERMIT, "_a1"),
        BadReply.SIGNATURE_FORM);
    assertBad(
        new XmlSigner(SIGNER)
            .transforms(
                Transform.ENVELOPED,
                CanonicalizationMethod.EXCLUSIVE,
                CanonicalizationMethod.EXCLUSIVE)
            .sign(PERMIT, "_a1"),
        BadReply.SIGNATURE_FORM);
  }

  @Test
  void believesNoOtherCanonicalization() {
    assertBad(
        new XmlSigner(SIGNER)
            .canonicalization(CanonicalizationMethod.INCLUSIVE)
            .sign(PERMIT, "_a1"),
        BadReply.SIGNATURE_FORM);
  }

  @Test
  void believesNoSecondReference() {
    assertBad(new XmlSigner(SIGNER).references(2).sign(PERMIT, "_a1"), BadReply.SIGNATURE_FORM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ID", "Id", "id", "xml:id"})
  void believesNoSignatureWhoseElementHasNotItsIdForItself(String attribute) {
    String signed = new XmlSigner(SIGNER).sign(PERMIT, "_a1");
    String other = "<e:Header><e:x " + attribute + "=\"_a1\"/></e:Header><e:Body>";
    assertBad(signed.replace("<e:Body>", other), BadReply.SIGNATURE_FORM);
  }

  @Test
  void believesNoSignatureThatHoldsSomethingElse() {
    String signed = new XmlSigner(SIGNER).sign(PERMIT, "_a1");
    assertBad(signed.replace("</Signature>", "<Object/></Signature>"), BadReply.SIGNATURE_FORM);
  }

  @Test
  void believesNoSecondSignatureInTheSamePlace() {
    String twice = new XmlSigner(STRANGER).sign(new XmlSigner(SIGNER).sign(PERMIT, "_a1"), "_a1");
    assertBad(twice, BadReply.UNSIGNED);
  }

  @Test
  void doesNotEvenReadTheKeyThatASignatureShows() {
    String signed = new XmlSigner(SIGNER).keyInside().sign(PERMIT, "_a1");
    String broken = signed.replaceAll("(?s)<KeyInfo>.*</KeyInfo>", "<KeyInfo>x</KeyInfo>");
    assertThat(broken).isNotEqualTo(signed);
    assertThat(answer(SIGNED, broken)).isEqualTo(permitted(null));
  }

  @Test
  void readsPastCommentsAsTheSignatureDoes() {
    String signed = new XmlSigner(SIGNER).sign(PERMIT, "_a1");
    assertThat(answer(SIGNED, signed.replace("Permit<", "Per<!-- -->mit<")))
        .isEqualTo(permitted(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "AAA=", "A", "!", ""})
  void survivesABrokenSignatureValue(String value) {
    String signed = new XmlSigner(SIGNER).sign(PERMIT, "_a1");
    String broken =
        signed.replaceAll(
            "(?s)<SignatureValue>.*</SignatureValue>",
            "<SignatureValue>" + value + "</SignatureValue>");
    assertThat(broken).isNotEqualTo(signed);
    assertThat(answer(SIGNED, broken)).isEqualTo(BAD_REPLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SignedInfo", "SignatureValue", "Reference", "DigestValue", "Transforms"})
  void survivesASignatureWithoutAPart(String part) {
    String signed = new XmlSigner(SIGNER).sign(PERMIT, "_a1");
    String broken = signed.replaceAll("(?s)<" + part + "[ >].*</" + part + ">", "");
    assertThat(broken).isNotEqualTo(signed);
    assertThat(answer(SIGNED, broken)).isEqualTo(BAD_REPLY);
  }

  @Test
  void holdsTheSignedPartAndWhatStandsAroundItToAllOtherRules() {
    Map<XacmlMember, String> said = new EnumMap<>(SIGNED.said());
    said.put(XacmlMember.ISSUER, "ISSUER");
    XacmlDialect both = dialect(said);
    assertThat(answer(both, new XmlSigner(SIGNER).sign(PERMIT, "_a1"))).isEqualTo(permitted(null));
    assertThat(
            answer(
                both,
                new XmlSigner(SIGNER)
                    .sign(saying("Permit").issuers("other", "ISSUER").xml(), "_a1")))
        .isEqualTo(BAD_REPLY);
    assertThat(
            answer(
                both, new XmlSigner(SIGNER).sign(saying("Permit").inResponseTo("_x").xml(), "_a1")))
        .isEqualTo(BAD_REPLY);
    assertThat(
            answer(
                both,
                new XmlSigner(SIGNER)
                    .sign(saying("Permit").window(null, "2020-01-01T00:00:00Z").xml(), "_r1")))
        .isEqualTo(BAD_REPLY);
  }

  @Test
  void doesNotLookForSignaturesWhereNobodyIsNamed() {
    assertThat(answer(new XmlSigner(STRANGER).sign(PERMIT, "_a1"))).isEqualTo(permitted(null));
  }

  private static XmlSigner withCurve(KeyPair curve) {
    return new XmlSigner(curve).algorithm("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");
  }

  private static void assertBad(String reply, BadReply why) {
    XacmlReply read = read(SIGNED, reply, "resource1");
    assertThat(about(read, "resource1")).isEqualTo(BAD_REPLY);
    assertThat(read.doubts()).containsExactly(why);
  }
}
