package tv.playgate.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.TICK;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedClaimsTest {

  private static final TrustedKeyId ID =
      new TrustedKeyId(KeyPurpose.SERVICE_TOKEN, new KeyId("k1"));
  private static final KeySource JWKS =
      new KeySource.Published(URI.create("https://id.example/jwks"));

  @Test
  void holdFromTheirFirstInstantUpToTheirExpiry() {
    SignedClaims claims = claims(null, NOW, NOW.plus(TICK));
    assertThat(claims.holdsAt(NOW.minus(TICK))).isFalse();
    assertThat(claims.holdsAt(NOW)).isTrue();
    assertThat(claims.holdsAt(NOW.plus(TICK))).isFalse();
  }

  @Test
  void holdAtAllTimesWhereTheyStateNone() {
    assertThat(claims(null, null, null).holdsAt(Instant.EPOCH)).isTrue();
    assertThat(claims(null, null, NOW).holdsAt(Instant.EPOCH)).isTrue();
    assertThat(claims(null, NOW, null).holdsAt(Instant.MAX)).isTrue();
  }

  @Test
  void comeFromTheOneIssuerThatTheirKeyMaySignFor() {
    TrustedKey bound = new TrustedKey(ID, "https://id.example", JWKS);
    assertThat(claims(bound, "https://id.example").comesFromItsIssuer()).isTrue();
    assertThat(claims(bound, "https://ID.example").comesFromItsIssuer()).isFalse();
    assertThat(claims(bound, null).comesFromItsIssuer()).isFalse();
    TrustedKey free = new TrustedKey(ID, null, JWKS);
    assertThat(claims(free, "anybody").comesFromItsIssuer()).isTrue();
    assertThat(claims(free, null).comesFromItsIssuer()).isTrue();
  }

  @Test
  void nameTheirSignerAndNobodyElse() {
    SignedClaims claims = claims(new TrustedKey(ID, null, JWKS), "https://id.example");
    assertThat(claims).hasToString("SignedClaims(by serviceTokenKeys/k1)");
    assertThat(claims.text("software_id")).contains("app-1");
    assertThat(claims.text("other")).isEmpty();
  }

  @Test
  void areSignedByKeysWithAnIssuerAndAPrefixThatFit() {
    assertThat(new TrustedKey(ID, null, JWKS).subjectPrefix()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new TrustedKey(ID, " ", JWKS));
    assertThatIllegalArgumentException().isThrownBy(() -> new TrustedKey(ID, null, "\n", JWKS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example/jwks",
        "ftp://id.example/jwks",
        "/jwks",
        "https://u:p@id.example"
      })
  void areSignedByKeysFromNowhereThatMustNotBeCalled(URI address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeySource.Published(address))
        .withMessageStartingWith("jwksUrl: ")
        .withMessageNotContaining("u:p");
  }

  @Test
  void areSignedForOnePurposeByTheNameOfItsCollection() {
    assertThat(KeyPurpose.values())
        .extracting(KeyPurpose::wireName)
        .containsExactly("softwareStatementKeys", "serviceTokenKeys", "platformTokenKeys");
    assertThat(KeyPurpose.named("platformTokenKeys")).contains(KeyPurpose.PLATFORM_TOKEN);
    assertThat(KeyPurpose.named("keys")).isEmpty();
  }

  private static SignedClaims claims(TrustedKey signer, @Nullable String issuer) {
    return new SignedClaims(
        signer, issuer, "user-1", Set.of(), null, null, Map.of("software_id", "app-1"));
  }

  private static SignedClaims claims(
      @Nullable String issuer, @Nullable Instant notBefore, @Nullable Instant expiresAt) {
    return new SignedClaims(
        new TrustedKey(ID, null, JWKS), issuer, null, Set.of(), notBefore, expiresAt, Map.of());
  }
}
