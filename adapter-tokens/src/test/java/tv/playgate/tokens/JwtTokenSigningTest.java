package tv.playgate.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.contract.TokenSigningContract;
import tv.playgate.application.fixture.MovableClock;
import tv.playgate.application.fixture.Stages;
import tv.playgate.application.port.out.TokenSigning;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.client.AccessTokenClaims;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.time.Period;

class JwtTokenSigningTest extends TokenSigningContract {

  private static final RsaSigningKey KEY = RsaSigningKey.generate();
  private static final RsaSigningKey OTHER_KEY = RsaSigningKey.generate();
  private static final Instant FROM = Instant.ofEpochSecond(1_724_087_868);

  private final MovableClock clock = new MovableClock(FROM);
  private final JwtTokenSigning signing = signing(KEY);
  private final JwtTokenSigning stranger = signing(OTHER_KEY);

  private JwtTokenSigning signing(RsaSigningKey... keys) {
    String pem = Stream.of(keys).map(RsaSigningKey::pem).collect(Collectors.joining());
    return new JwtTokenSigning(AccessTokenKeys.parse(pem), "playgate", clock, clock::nanos);
  }

  @AfterEach
  void close() {
    signing.close();
    stranger.close();
  }

  @Override
  protected TokenSigning signing() {
    return signing;
  }

  @Override
  protected TokenSigning stranger() {
    return stranger;
  }

  @Override
  protected String issuer() {
    return "playgate";
  }

  @Test
  void signsInTheFormOfThePublishedSamples() {
    AccessTokenClaims claims =
        new AccessTokenClaims(
            new ClientId("c4fc3e7e"),
            "playgate",
            Set.of(Scope.CLIENT_API),
            new Period(FROM, FROM.plusSeconds(21_600)));
    String[] parts = Stages.answer(signing.sign(Stages.call(), claims)).split("\\.", -1);

    assertThat(decoded(parts[0])).isEqualTo("{\"alg\":\"RS256\"}");
    assertThat(decoded(parts[1]))
        .contains("\"sub\":\"c4fc3e7e\"", "\"iss\":\"playgate\"", "\"scopes\":\"api:client:v2\"")
        .contains("\"nbf\":1724087868", "\"iat\":1724087868", "\"exp\":1724109468")
        .doesNotContain("aud", "kid");
  }

  @Test
  void takesNoAlgorithmButItsOwn() throws JOSEException {
    byte[] publicKey = KEY.publicKey().getEncoded();
    JWSSigner confused = new MACSigner(publicKey);

    assertThat(signing.verify(new PlainJWT(claims().build()).serialize())).isEmpty();
    assertThat(signing.verify(signed(JWSAlgorithm.HS256, confused, claims().build()))).isEmpty();
    for (JWSAlgorithm algorithm :
        List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
      assertThat(signing.verify(signed(algorithm, ours(), claims().build()))).isEmpty();
    }
    assertThat(signing.verify(signed(JWSAlgorithm.RS256, ours(), claims().build()))).isPresent();
  }

  @Test
  void takesNoHeaderThatItDoesNotUnderstand() throws JOSEException {
    JWSHeader critical =
        new JWSHeader.Builder(JWSAlgorithm.RS256).criticalParams(Set.of("exp")).build();
    SignedJWT token = new SignedJWT(critical, claims().build());
    token.sign(ours());

    assertThat(signing.verify(token.serialize())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sub", "iss", "nbf", "exp", "scopes"})
  void takesNoTokenWithoutThatClaim(String claim) throws JOSEException {
    JWTClaimsSet without = claims().claim(claim, null).build();

    assertThat(signing.verify(signed(JWSAlgorithm.RS256, ours(), without))).isEmpty();
  }

  @Test
  void takesNoClaimOfAnotherForm() throws JOSEException {
    for (JWTClaimsSet wrong :
        List.of(
            claims().claim("scopes", List.of("api:client:v2")).build(),
            claims().subject("").build(),
            claims().expirationTime(Date.from(FROM)).build(),
            claims().claim("exp", "soon").build())) {
      assertThat(signing.verify(signed(JWSAlgorithm.RS256, ours(), wrong)))
          .as(wrong.toString())
          .isEmpty();
    }
  }

  @Test
  void keepsRecognisingTheOldKeyWhenANewOneSigns() throws JOSEException {
    String old = signed(JWSAlgorithm.RS256, ours(), claims().build());
    try (JwtTokenSigning rotated = signing(OTHER_KEY, KEY)) {
      assertThat(rotated.verify(old)).isPresent();
      assertThat(stranger.verify(Stages.answer(rotated.sign(Stages.call(), someClaims()))))
          .contains(someClaims());
    }
    try (JwtTokenSigning after = signing(OTHER_KEY)) {
      assertThat(after.verify(old)).isEmpty();
    }
  }

  @Test
  void remembersATokenUntilItExpiresAndNoLonger() throws JOSEException {
    String token = signed(JWSAlgorithm.RS256, ours(), claims().build());
    AccessTokenClaims first = signing.verify(token).orElseThrow();

    clock.advance(Duration.ofSeconds(21_599));
    assertThat(signing.verify(token).orElseThrow()).isSameAs(first);

    clock.advance(Duration.ofSeconds(1));
    assertThat(signing.verify(token).orElseThrow()).isNotSameAs(first).isEqualTo(first);
    assertThat(signing.verify(token).orElseThrow()).as("it has expired").isNotSameAs(first);
  }

  @Test
  void takesNoSecondTextForTheSameToken() throws JOSEException {
    String token = signed(JWSAlgorithm.RS256, ours(), claims().build());
    int dot = token.lastIndexOf('.');
    for (String other :
        List.of(
            token + "=",
            token + "==",
            token + "!",
            token + "\n",
            token.replace(".", ".\r\n"),
            token.substring(0, dot + 5) + "*" + token.substring(dot + 5),
            token.substring(0, token.length() - 1) + nextBase64(token))) {
      assertThat(signing.verify(other)).as(other).isEmpty();
    }
  }

  /** The last character of 256 bytes carries four bits that say nothing. */
  private static char nextBase64(String token) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return alphabet.charAt(alphabet.indexOf(token.charAt(token.length() - 1)) + 1);
  }

  @Test
  void looksAtNoTokenBeyondEightKibibytes() throws JOSEException {
    JWTClaimsSet large = claims().claim("more", "x".repeat(6_200)).build();

    assertThat(signing.verify(signed(JWSAlgorithm.RS256, ours(), large))).isEmpty();
  }

  private static AccessTokenClaims someClaims() {
    return new AccessTokenClaims(
        new ClientId("c"), "playgate", Set.of(), new Period(FROM, FROM.plusSeconds(1)));
  }

  @Test
  void refusesToSignOnceItIsClosed() {
    signing.close();

    assertThat(Stages.failure(signing.sign(Stages.call(), someClaims())))
        .isInstanceOf(UnavailableException.class);
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .subject("c")
        .issuer("playgate")
        .claim("scopes", "api:client:v2")
        .notBeforeTime(Date.from(FROM))
        .expirationTime(Date.from(FROM.plusSeconds(21_600)));
  }

  private static JWSSigner ours() {
    return new RSASSASigner(KEY.privateKey());
  }

  private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims)
      throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
    token.sign(signer);
    return token.serialize();
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
