package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.playgate.application.Call;
import tv.playgate.application.fixture.ContentFixture;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKeys;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.DrmDeviceId;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.domain.secret.Secret;

/** What every {@link TokenUrlIssuer} must do, against a service that can be told what to say. */
public interface TokenUrlIssuerContract {

  /** The id of the content in {@link #order()}. */
  String CONTENT_ID = "9e828b37-842d-4f71-8233-c007fb1d4f5b";

  /** The issuer under test. */
  TokenUrlIssuer port();

  /** From now on, the service gives out this URL, which may be handed on. */
  void serviceIssues(TokenUrl url);

  /** From now on, the service refuses. */
  void serviceRefuses();

  /** From now on, the service fails. */
  void serviceFails();

  /** From now on, the service gives out something that must not be handed on. */
  void serviceTalksNonsense();

  /** From now on, the service never replies. */
  void serviceIsSilent();

  /** A URL that the issuer may hand on. */
  TokenUrl urlToHandOn();

  @Test
  default void handsOnTheUrlOfTheService() {
    serviceIssues(urlToHandOn());

    assertThat(issue()).isEqualTo(new TokenUrlAnswer.Issued(urlToHandOn()));
  }

  @Test
  default void saysWhenTheServiceRefuses() {
    serviceRefuses();

    assertThat(issue()).isEqualTo(new TokenUrlAnswer.NotIssued(TokenUrlFailure.REFUSED));
  }

  @Test
  default void saysWhenAskingAgainMayHelp() {
    serviceFails();

    assertThat(issue()).isEqualTo(new TokenUrlAnswer.NotIssued(TokenUrlFailure.UNAVAILABLE));
  }

  @Test
  default void handsOnNothingThatIsNoTokenUrl() {
    serviceTalksNonsense();

    assertThat(issue()).isEqualTo(new TokenUrlAnswer.NotIssued(TokenUrlFailure.BAD_REPLY));
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  default void answersByTheDeadlineWhenTheServiceIsSilent() {
    serviceIsSilent();

    assertThat(issue(Duration.ofMillis(300)))
        .isEqualTo(new TokenUrlAnswer.NotIssued(TokenUrlFailure.UNAVAILABLE));
  }

  private TokenUrlAnswer issue() {
    return issue(Duration.ofSeconds(5));
  }

  private TokenUrlAnswer issue(Duration patience) {
    Call call = Call.arriving(Instant.now(), patience);
    return port().issue(call, order()).toCompletableFuture().join();
  }

  /** An order with everything that an order can have. */
  static TokenUrlIssuer.Order order() {
    Content content = ContentFixture.rich(new ContentId(UUID.fromString(CONTENT_ID)));
    return new TokenUrlIssuer.Order(
        content,
        ContentKeys.of(
            Secret.of("00112233445566778899aabbccddeeff"),
            Secret.of("0f1e2d3c4b5a69788796a5b4c3d2e1f0")),
        new CustomerCookie("c7d1e0a49b3f4d5f8e6a1b2c3d4e5f60"),
        new DrmDeviceId("device-1"));
  }
}
