package tv.playgate.application.mediatoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.fake.InMemoryUsedTokens;
import tv.playgate.application.fake.RememberedMediaTokens;
import tv.playgate.application.port.in.AuthorizeResources.MediaToken;
import tv.playgate.application.port.in.VerifyMediaToken;
import tv.playgate.application.port.in.VerifyMediaToken.Verdict;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.application.port.out.UsedMediaTokens;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.resource.Resource;

class MediaTokensTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LIFETIME = Duration.ofMinutes(7);
  private static final MediaTokenOffice.Holder HOLDER =
      new MediaTokenOffice.Holder(
          new IntegrationId(new ServiceProviderId("REF30"), new MvpdId("Cablevision")),
          null,
          "user-1");

  private final RememberedMediaTokens signing = new RememberedMediaTokens();
  private final VerifyMediaToken verifier =
      MediaTokens.verifyMediaToken(signing, "playgate", new InMemoryUsedTokens());

  @Test
  void opensPlaybackOnce() {
    String token = issue("playgate", Optional.empty()).serialized();

    assertThat(verify(token, "resource1", NOW)).isEqualTo(Verdict.VALID_TOKEN);
    assertThat(verify(token, "resource1", NOW)).isEqualTo(Verdict.TOKEN_EXPIRED);
  }

  @Test
  void opensUpToItsLastMillisecond() {
    String token = issue("playgate", Optional.empty()).serialized();

    assertThat(verify(token, "resource1", NOW.minusMillis(1))).isEqualTo(Verdict.TOKEN_EXPIRED);
    assertThat(verify(token, "resource1", NOW.plus(LIFETIME))).isEqualTo(Verdict.TOKEN_EXPIRED);
    assertThat(verify(token, "resource1", NOW.plus(LIFETIME).minusMillis(1)))
        .isEqualTo(Verdict.VALID_TOKEN);
  }

  @Test
  void opensNothingButWhatItWasGivenFor() {
    String token = issue("playgate", Optional.empty()).serialized();

    assertThat(verify(token, "resource2", NOW)).isEqualTo(Verdict.INVALID_RESOURCE_ID);
    assertThat(verify(token, "Resource1", NOW)).isEqualTo(Verdict.INVALID_RESOURCE_ID);
    assertThat(verify(token, "resource1", NOW)).isEqualTo(Verdict.VALID_TOKEN);
  }

  @Test
  void tellsWhatIsNoTokenFromWhatIsForged() {
    assertThat(verify("", "resource1", NOW)).isEqualTo(Verdict.INVALID_TOKEN_FORMAT);
    assertThat(verify("media-forged", "resource1", NOW)).isEqualTo(Verdict.INVALID_SIGNATURE);
    assertThat(verify(issue("another house", Optional.empty()).serialized(), "resource1", NOW))
        .isEqualTo(Verdict.INVALID_SIGNATURE);
  }

  @Test
  void saysThatItCannotTellWhereUsesCannotBeRemembered() {
    UsedMediaTokens down =
        (call, token, until) ->
            CompletableFuture.failedFuture(new UnavailableException("down", null));
    String token = issue("playgate", Optional.empty()).serialized();

    assertThat(
            MediaTokens.verifyMediaToken(signing, "playgate", down)
                .verify(calling(NOW), token, "resource1"))
        .isCompletedWithValue(Verdict.ERROR_UNKNOWN);
  }

  @Test
  void neverOutlivesWhatItWasGivenOn() {
    Instant end = NOW.plusSeconds(30);

    assertThat(issue("playgate", Optional.of(end)).validity().until()).isEqualTo(end);
    assertThat(
            issue("playgate", Optional.of(NOW.plus(LIFETIME.multipliedBy(2)))).validity().until())
        .isEqualTo(NOW.plus(LIFETIME));
  }

  @Test
  void isNotMadeForNoTimeNorForDays() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MediaTokenOffice(signing, "playgate", Duration.ZERO))
        .withMessageContaining("lifetime");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MediaTokenOffice(signing, "playgate", Duration.ofHours(25)));
  }

  private MediaToken issue(String issuer, Optional<Instant> hardEnd) {
    return new MediaTokenOffice(signing, issuer, LIFETIME)
        .issue(calling(NOW), HOLDER, new Resource("resource1"), hardEnd)
        .toCompletableFuture()
        .join();
  }

  private Verdict verify(String token, String resource, Instant at) {
    return verifier.verify(calling(at), token, resource).toCompletableFuture().join();
  }

  private static Call calling(Instant instant) {
    return Call.arriving(instant, Duration.ofSeconds(5));
  }
}
