package tv.playgate.sandbox.mvpd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignatureCheckTest {

  private static final Set<SignatureAlgorithm> SHA_256 = Set.of(SignatureAlgorithm.RSA_SHA256);
  private static final Set<SignatureAlgorithm> BOTH = Set.of(SignatureAlgorithm.values());

  private static KeyPair keys;
  private static KeyPair others;

  @BeforeAll
  static void makeKeys() throws Exception {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    keys = rsa.generateKeyPair();
    others = rsa.generateKeyPair();
  }

  @Test
  void findsAGoodSignatureGood() {
    assertThat(signature(signed(keys), SHA_256)).isEqualTo(QuerySignature.GOOD);
  }

  @Test
  void findsTheSignatureOfAnotherKeyBad() {
    assertThat(signature(signed(others), SHA_256)).isEqualTo(QuerySignature.BAD);
  }

  @Test
  void findsASignatureBadOnceAnythingWasChanged() {
    String changed = signed(keys).replace(">resource1<", ">resource2<");

    assertThat(signature(changed, SHA_256)).isEqualTo(QuerySignature.BAD);
  }

  @Test
  void findsSha1GoodOnlyWhereItIsAccepted() {
    String published =
        XacmlText.signed(XmlSigning.with(keys.getPrivate(), null).asPublished(), "r");

    assertThat(published).contains("xmldsig#rsa-sha1");
    assertThat(signature(published, SHA_256)).isEqualTo(QuerySignature.BAD);
    assertThat(signature(published, BOTH)).isEqualTo(QuerySignature.GOOD);
  }

  @Test
  void findsASignatureOverSomethingElseBad() {
    String signed = signed(keys);
    String signature =
        signed.substring(signed.indexOf("<ds:Signature "), signed.indexOf("</ds:Signature>") + 15);
    String other = XacmlText.query("resource1").replace("_0f3c9a", "_other");
    String wrapped = other.replace("<x:Request", signature + "<x:Request");

    assertThat(signature(wrapped, SHA_256)).isEqualTo(QuerySignature.BAD);
  }

  @Test
  void saysWhenThereIsNoSignature() {
    assertThat(signature(XacmlText.query("resource1"), SHA_256)).isEqualTo(QuerySignature.ABSENT);
  }

  @Test
  void saysWhenNobodyLooked() {
    assertThat(XacmlReader.soap(signed(keys).getBytes(UTF_8), null).signature())
        .isEqualTo(QuerySignature.UNCHECKED);
  }

  private static String signed(KeyPair pair) {
    return XacmlText.signed(XmlSigning.with(pair.getPrivate(), null), "resource1");
  }

  private static QuerySignature signature(String text, Set<SignatureAlgorithm> accepted) {
    return XacmlReader.soap(text.getBytes(UTF_8), new SignatureCheck(keys.getPublic(), accepted))
        .signature();
  }
}
