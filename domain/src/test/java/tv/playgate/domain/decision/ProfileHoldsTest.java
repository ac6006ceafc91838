package tv.playgate.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.decision.Situations.preauthorization;
import static tv.playgate.domain.decision.Words.errorOf;
import static tv.playgate.domain.decision.Words.questionOf;
import static tv.playgate.domain.decision.Words.reasonsOf;
import static tv.playgate.domain.decision.Words.said;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.TICK;
import static tv.playgate.domain.fixture.Moment.hours;
import static tv.playgate.domain.fixture.ProfileFixture.profile;
import static tv.playgate.domain.fixture.RequestFixture.FIND_PROFILE;
import static tv.playgate.domain.fixture.RequestFixture.found;
import static tv.playgate.domain.fixture.RequestFixture.noProfileFound;
import static tv.playgate.domain.fixture.RequestFixture.request;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.fixture.ProfileFixture;
import tv.playgate.domain.profile.ProfileStanding;

class ProfileHoldsTest {

  private final ProfileHolds rule = new ProfileHolds();

  @Test
  void asksForTheProfileFirst() {
    assertThat(questionOf(consider(Facts.none()))).isEqualTo(FIND_PROFILE);
  }

  @Test
  void deniesEveryResourceWhereNobodyIsSignedIn() {
    var word = consider(noProfileFound());
    assertThat(reasonsOf(word))
        .isEqualTo(List.of(new Deny.ProfileMissing(), new Deny.ProfileMissing()));
    assertThat(errorOf(word)).isEqualTo(EnhancedError.of(ErrorCode.AUTHENTICATED_PROFILE_MISSING));
  }

  @Test
  void saysNothingWhereTheProfileIsValid() {
    assertThat(consider(found(profile().get()))).isEmpty();
  }

  @Test
  void deniesWhenTheProfileHasExpired() {
    assertThat(denial(profile().expired())).isEqualTo(ErrorCode.AUTHENTICATED_PROFILE_EXPIRED);
  }

  @Test
  void deniesWhenTheProfileWasInvalidatedEvenIfItHasExpired() {
    assertThat(denial(profile().invalidated()))
        .isEqualTo(ErrorCode.AUTHENTICATED_PROFILE_INVALIDATED);
    assertThat(denial(profile().expired().invalidated()))
        .isEqualTo(ErrorCode.AUTHENTICATED_PROFILE_INVALIDATED);
  }

  @Test
  void countsAProfileOfTheFutureAsMissing() {
    assertThat(denial(profile().notYetValid())).isEqualTo(ErrorCode.AUTHENTICATED_PROFILE_MISSING);
  }

  @Test
  void takesTheFirstInstantAndNotTheEndOfTheValidity() {
    assertThat(consider(found(profile().valid(NOW, hours(1)).get()))).isEmpty();
    assertThat(denial(profile().valid(NOW.plus(TICK), hours(1))))
        .isEqualTo(ErrorCode.AUTHENTICATED_PROFILE_MISSING);
    assertThat(consider(found(profile().valid(hours(-1), NOW.plus(TICK)).get()))).isEmpty();
    assertThat(denial(profile().valid(hours(-1), NOW)))
        .isEqualTo(ErrorCode.AUTHENTICATED_PROFILE_EXPIRED);
  }

  @Test
  void remembersWhichProfileWasWorthNothingAndWhen() {
    Reason reason = new Deny.ProfileUnusable(ProfileFixture.ID, ProfileStanding.EXPIRED, NOW);
    assertThat(reasonsOf(consider(found(profile().expired().get()))))
        .isEqualTo(List.of(reason, reason));
  }

  private ErrorCode denial(ProfileFixture profile) {
    return errorOf(consider(found(profile.get()))).code();
  }

  private Optional<Evaluation<List<Preauthorization>, EnhancedError>> consider(Facts facts) {
    return said(rule.consider(preauthorization(configuration(), request("a", "b"), facts, NOW)));
  }
}
