package tv.playgate.domain.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class XacmlDialectTest {

  @Test
  void isThePublishedOneWhereNothingIsSaid() {
    XacmlDialect published = XacmlDialect.PUBLISHED;
    assertThat(published.plain()).isFalse();
    assertThat(published.text(XacmlMember.SUBJECT_ATTRIBUTE))
        .isEqualTo("urn:oasis:names:tc:xacml:1.0:subject:subject-id");
    assertThat(published.text(XacmlMember.TV_NETWORK_ATTRIBUTE))
        .isEqualTo("urn:cablelabs:ocla:1.0:attribute:content:tv-network");
    assertThat(published.requestIssuer("REF30"))
        .isEqualTo("https://saml.sp.auth.adobe.com/on-behalf-of/REF30");
    assertThat(published.signers()).isEmpty();
    assertThat(published.signingIdentity()).isEmpty();
    assertThat(published.ignoredObligations()).isEmpty();
  }

  @Test
  void hasOtherUsualAttributesInThePlainForm() {
    XacmlDialect plain = saying(XacmlMember.ENVELOPE, "plain");
    assertThat(plain.plain()).isTrue();
    assertThat(plain.text(XacmlMember.SUBJECT_ATTRIBUTE)).endsWith(":subject-token");
    assertThat(plain.text(XacmlMember.RESOURCE_TYPE)).endsWith("#anyURI");
    assertThat(
            new XacmlDialect(
                    Map.of(XacmlMember.ENVELOPE, "plain", XacmlMember.SUBJECT_ATTRIBUTE, "urn:own"))
                .text(XacmlMember.SUBJECT_ATTRIBUTE))
        .isEqualTo("urn:own");
  }

  @ParameterizedTest
  @CsvSource({
    "ENVELOPE, rest",
    "SUBJECT_ATTRIBUTE, 'urn:with a blank'",
    "ISSUER, ' '",
    "SIGNING_IDENTITY, ../key",
    "SIGNERS, no PEM",
    "SIGNERS, -----BEGIN PUBLIC KEY-----AAAA-----END PUBLIC KEY-----"
  })
  void refusesWhatHasNotItsForm(XacmlMember member, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> saying(member, value))
        .withMessageStartingWith(member.wireName() + ": ");
  }

  @ParameterizedTest
  @CsvSource({"RSA, 2048", "EC, 256"})
  void trustsTheKeysThatItNames(String algorithm, int bits) throws GeneralSecurityException {
    PublicKey first = key(algorithm, bits);
    PublicKey second = key(algorithm, bits);
    assertThat(saying(XacmlMember.SIGNERS, pem(first) + "\n" + pem(second)).signers())
        .containsExactly(first, second);
  }

  @Test
  void isNotSignedInThePlainForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new XacmlDialect(
                    Map.of(XacmlMember.ENVELOPE, "plain", XacmlMember.SIGNING_IDENTITY, "own")))
        .withMessage("envelope: plain carries no signature (expected: soap)");
  }

  @Test
  void passesOverTheObligationsThatItNames() {
    assertThat(saying(XacmlMember.IGNORED_OBLIGATIONS, " urn:a  urn:b urn:a ").ignoredObligations())
        .containsExactlyInAnyOrder("urn:a", "urn:b");
  }

  @ParameterizedTest
  @EnumSource
  void findsMembersByTheirNames(XacmlMember member) {
    assertThat(XacmlMember.named(member.wireName())).contains(member);
    assertThat(XacmlMember.named(member.wireName().toUpperCase(java.util.Locale.ROOT))).isEmpty();
  }

  private static XacmlDialect saying(XacmlMember member, String value) {
    return new XacmlDialect(Map.of(member, value));
  }

  private static PublicKey key(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    return generator.generateKeyPair().getPublic();
  }

  private static String pem(PublicKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----";
  }
}
