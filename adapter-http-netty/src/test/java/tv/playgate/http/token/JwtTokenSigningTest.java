package tv.playgate.http.token;

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
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.contract.TokenSigningContract;
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

  private final JwtTokenSigning signing = new JwtTokenSigning(KEY, "playgate");
  private final JwtTokenSigning stranger = new JwtTokenSigning(OTHER_KEY, "playgate");

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
  void refusesToSignOnceItIsClosed() {
    signing.close();
    AccessTokenClaims claims =
        new AccessTokenClaims(
            new ClientId("c"), "playgate", Set.of(), new Period(FROM, FROM.plusSeconds(1)));

    assertThat(Stages.failure(signing.sign(Stages.call(), claims)))
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
