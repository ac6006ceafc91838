package tv.playgate.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.CompactTokens.rs256;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.playgate.application.Call;
import tv.playgate.application.contract.MediaTokenSigningContract;
import tv.playgate.application.fake.InMemoryKeyWrapping;
import tv.playgate.application.fixture.MediaTokenFixture;
import tv.playgate.application.fixture.MovableClock;
import tv.playgate.application.fixture.RsaKeys;
import tv.playgate.application.port.out.MediaTokenSigning;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.mediatoken.MediaTokenClaims;
import tv.playgate.domain.mediatoken.MediaTokenId;
import tv.playgate.domain.mediatoken.MediaTokenReading;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class JwtMediaTokenSigningTest extends MediaTokenSigningContract {

  private static final MediaTokenReading MALFORMED = new MediaTokenReading.Malformed();
  private static final MediaTokenReading FORGED = new MediaTokenReading.Forged();

  private final MovableClock clock = new MovableClock(MediaTokenFixture.FROM);
  private final BreakableTokenKeys store = new BreakableTokenKeys();
  private final InMemoryKeyWrapping wrapping = new InMemoryKeyWrapping();
  private final List<JwtMediaTokenSigning> nodes = new ArrayList<>();
  private final JwtMediaTokenSigning signing = open(store);

  private JwtMediaTokenSigning open(BreakableTokenKeys keys) {
    JwtMediaTokenSigning node =
        answer(JwtMediaTokenSigning.open(now(), keys, wrapping, clock, Duration.ofMillis(20)));
    nodes.add(node);
    return node;
  }

  /** The call's instant is when a key is made. */
  private Call now() {
    return Call.arriving(clock.instant(), Duration.ofSeconds(30));
  }

  @AfterEach
  void close() {
    nodes.forEach(JwtMediaTokenSigning::close);
  }

  @Override
  protected MediaTokenSigning signing() {
    return signing;
  }

  @Override
  protected MediaTokenSigning stranger() {
    return open(new BreakableTokenKeys());
  }

  private String sign(JwtMediaTokenSigning node, MediaTokenClaims claims) {
    return answer(node.sign(call(), claims));
  }

  private static String[] parts(String serialized) {
    String compact = new String(Base64.getDecoder().decode(serialized), StandardCharsets.US_ASCII);
    String[] parts = compact.split("\\.", -1);
    for (int i = 0; i < 2; i++) {
      parts[i] = new String(Base64.getUrlDecoder().decode(parts[i]), StandardCharsets.UTF_8);
    }
    return parts;
  }

  private String kid(String serialized) {
    return MediaTokenForm.parse(serialized).orElseThrow().key();
  }

  @Test
  void signsACompactJwsThatNamesItsKeyAndItsType() {
    String[] parts = parts(sign(signing, MediaTokenFixture.bare()));
    String id = answer(store.all(call())).get(0).id().value();

    assertThat(parts[0])
        .isEqualTo(
            "{\"kid\":\"" + id + "\",\"typ\":\"playgate-media-token+jwt\",\"alg\":\"RS256\"}");
  }

  @Test
  void saysEverythingInSecondsForOthersAndInMillisecondsForUs() {
    MediaTokenClaims claims = MediaTokenFixture.rich();

    assertThat(parts(sign(signing, claims))[1])
        .contains("\"jti\":\"" + claims.id() + "\"", "\"serviceProvider\":\"REF30\"")
        .contains("\"proxyMvpd\":\"Proxy\"", "\"mvpd\":", "\"iss\":", "\"sub\":", "\"resource\":")
        .contains("\"iat\":1767225600,", "\"nbf\":1767225600,", "\"exp\":1767226020,")
        .contains("\"notBefore\":1767225600123", "\"notAfter\":1767226020579");
    assertThat(parts(sign(signing, MediaTokenFixture.bare()))[1]).doesNotContain("proxyMvpd");
  }

  @Test
  void publishesTheKeysThatOthersVerifyWith() throws ParseException {
    String published = signing.publicKeySet();
    MediaTokenForm form =
        MediaTokenForm.parse(sign(signing, MediaTokenFixture.rich())).orElseThrow();

    assertThat(published)
        .contains("\"use\":\"sig\"", "\"alg\":\"RS256\"", "\"kty\":\"RSA\"")
        .doesNotContain("\"d\"", "\"p\"", "\"q\"", "\"dp\"");
    assertThat(PublishedKeySet.parse(published))
        .singleElement()
        .matches(key -> key.isCalled(form.key()) && key.signed(form.token()));
  }

  @Test
  void makesOneFirstKeyForAllNodes() {
    BreakableTokenKeys shared = new BreakableTokenKeys();
    JwtMediaTokenSigning one = open(shared);
    JwtMediaTokenSigning other = open(shared);

    assertThat(answer(shared.all(call()))).hasSize(1);
    assertThat(one.publicKeySet()).isEqualTo(other.publicKeySet());
    MediaTokenClaims claims = MediaTokenFixture.rich();
    assertThat(other.read(sign(one, claims))).isEqualTo(new MediaTokenReading.Genuine(claims));
  }

  @Test
  void signsWithANewKeyOnceItIsSettledAndStillRecognisesTheOld() {
    MediaTokenClaims claims = MediaTokenFixture.rich();
    String old = sign(signing, claims);
    clock.advance(Duration.ofDays(30));
    KeyId added = answer(signing.rotate(now()));

    assertThat(added.value()).isNotEqualTo(kid(old));
    assertThat(kid(sign(signing, claims))).as("at once").isEqualTo(kid(old));
    clock.advance(Duration.ofSeconds(30).minusMillis(1));
    assertThat(kid(sign(signing, claims))).as("before half a minute").isEqualTo(kid(old));
    clock.advance(Duration.ofMillis(1));
    String young = sign(signing, claims);
    assertThat(kid(young)).as("after it").isEqualTo(added.value());
    assertThat(signing.read(old)).isEqualTo(new MediaTokenReading.Genuine(claims));
    assertThat(signing.read(young)).isEqualTo(new MediaTokenReading.Genuine(claims));
    assertThat(signing.publicKeySet()).contains(kid(old), kid(young));
  }

  @Test
  void seesTheKeysOfOtherNodes() {
    JwtMediaTokenSigning other = open(store);
    clock.advance(Duration.ofDays(30));
    KeyId added = answer(other.rotate(now()));
    clock.advance(Duration.ofSeconds(30));
    MediaTokenClaims claims = MediaTokenFixture.rich();
    String token = sign(other, claims);
    assertThat(kid(token)).isEqualTo(added.value());

    Await.until(() -> signing.read(token).equals(new MediaTokenReading.Genuine(claims)));
  }

  @Test
  void keepsTheLastKeysWhileTheStoreIsDown() {
    String token = sign(signing, MediaTokenFixture.rich());
    store.isDown(true);
    int looks = store.looks();
    Await.until(() -> store.looks() > looks + 3);

    assertThat(signing.read(token)).isInstanceOf(MediaTokenReading.Genuine.class);
    assertThat(signing.read(sign(signing, MediaTokenFixture.rich())))
        .isInstanceOf(MediaTokenReading.Genuine.class);
    assertThat(failure(signing.rotate(now()))).isInstanceOf(UnavailableException.class);

    store.isDown(false);
    KeyId added = answer(signing.rotate(now()));
    assertThat(signing.publicKeySet()).contains(added.value());
  }

  @Test
  void doesNotOpenWhileTheStoreIsDown() {
    BreakableTokenKeys down = new BreakableTokenKeys();
    down.isDown(true);

    assertThat(failure(TokensAdapter.openMediaTokens(now(), down, wrapping, clock)))
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void callsATokenForgedWhoseKeyOrClaimsWereChanged() {
    String[] parts = parts(sign(signing, MediaTokenFixture.bare()));

    for (String[] change :
        new String[][] {
          {parts[0], parts[1].replace("\"r\"", "\"s\"")},
          {parts[0].replace("\"kid\":\"", "\"kid\":\"un"), parts[1]},
          {parts[0].replace("{", "{ "), parts[1]}
        }) {
      String forged = rs256(RsaKeys.ONE.getPrivate(), change[0], change[1]);
      assertThat(signing.read(MediaTokenForm.serialize(forged))).isEqualTo(FORGED);
    }
  }

  @Test
  void callsATokenMalformedThatIsOfAnotherKindOrLacksAClaim() {
    String[] parts = parts(sign(signing, MediaTokenFixture.bare()));

    for (String[] change :
        new String[][] {
          {parts[0].replace("playgate-media-token+jwt", "JWT"), parts[1]},
          {parts[0].replace("RS256", "HS256"), parts[1]},
          {parts[0].replace("RS256", "none"), parts[1]},
          {parts[0].replace("\"kid\"", "\"kod\""), parts[1]},
          {parts[0], parts[1].replace("\"jti\":\"", "\"jti\":\"x")},
          {parts[0], parts[1].replace("\"sub\"", "\"bus\"")},
          {parts[0], parts[1].replace("\"resource\"", "\"r\"")},
          {parts[0], parts[1].replace("\"notAfter\":", "\"notAfter\":-")},
          {parts[0], "{}"}
        }) {
      String malformed = rs256(RsaKeys.ONE.getPrivate(), change[0], change[1]);
      assertThat(signing.read(MediaTokenForm.serialize(malformed)))
          .as(change[0] + change[1])
          .isEqualTo(MALFORMED);
      assertThat(signing.read(malformed)).as("not in base64").isEqualTo(MALFORMED);
    }
  }

  @Test
  void signsTheLargestResourceAndRefusesWhatCouldNotBeRead() {
    MediaTokenClaims large = withResource("\"".repeat(32 * 1024) + "\u2028".repeat(10_000));
    assertThat(signing.read(sign(signing, large))).isEqualTo(new MediaTokenReading.Genuine(large));

    assertThat(failure(signing.sign(call(), withResource("r".repeat(200_000)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: at most 262144");
  }

  private static MediaTokenClaims withResource(String resource) {
    return new MediaTokenClaims(
        new MediaTokenId(UUID.randomUUID()),
        "playgate",
        new IntegrationId(new ServiceProviderId("REF30"), new MvpdId("Cablevision")),
        null,
        new Resource(resource),
        "user",
        new Period(MediaTokenFixture.FROM, MediaTokenFixture.FROM.plusSeconds(1)));
  }

  @Test
  void readsButSignsAndMakesNothingOnceItIsClosed() {
    String token = sign(signing, MediaTokenFixture.rich());
    signing.close();

    assertThat(failure(signing.sign(call(), MediaTokenFixture.rich())))
        .isInstanceOf(UnavailableException.class);
    assertThat(failure(signing.rotate(now()))).isInstanceOf(UnavailableException.class);
    assertThat(signing.read(token)).isInstanceOf(MediaTokenReading.Genuine.class);
  }
}
