package tv.playgate.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.fixture.ConfigurationFixture.CABLEVISION;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.hours;
import static tv.playgate.domain.fixture.RequestFixture.DEVICE;
import static tv.playgate.domain.fixture.RequestFixture.resources;
import static tv.playgate.domain.fixture.RequestFixture.viewer;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.ReadGrant;
import tv.playgate.domain.temporary.Grant;
import tv.playgate.domain.temporary.GrantHolder;
import tv.playgate.domain.temporary.IdentityHash;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.domain.temporary.TemporaryIdentity;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.viewer.MadeUpUser;
import tv.playgate.domain.viewer.Viewer;

class ShownTrialRulesTest {

  private static final Duration LENGTH = Duration.ofHours(4);
  private static final TemporaryAccess BASIC = new TemporaryAccess.Basic(LENGTH);
  private static final TemporaryAccess TWO = new TemporaryAccess.Promotional(LENGTH, 2, "email");
  private static final Viewer SOMEBODY =
      viewer().calling(new TemporaryIdentity(Map.of("email", "somebody")));
  private static final IdentityHash HASH = IdentityHash.of("somebody");

  @Test
  void showsATrialThatHasNotBegunAsIfItBeganNow() {
    assertThat(shown(BASIC, viewer(), new GrantHolder(DEVICE, null), null))
        .isEqualTo(
            new ShownProfile(
                CABLEVISION.mvpd(),
                new Period(NOW, hours(4)),
                "Adobe",
                "temporary",
                MadeUpUser.ofTrial(DEVICE, null),
                List.of(),
                Map.of(),
                new ShownTrial(hours(4), null, List.of())));
  }

  @Test
  void showsWhatIsLeftOfAPromotionalTrial() {
    ShownProfile shown = shown(TWO, SOMEBODY, new GrantHolder(DEVICE, HASH), used(hours(-1), "a"));
    assertThat(shown.validity()).isEqualTo(new Period(hours(-1), hours(3)));
    assertThat(shown.user()).isEqualTo(MadeUpUser.ofTrial(DEVICE, HASH));
    assertThat(shown.trial()).isEqualTo(new ShownTrial(hours(3), 1, List.of("a")));
  }

  @Test
  void rejectsWhatADecisionWouldDeny() {
    GrantHolder somebody = new GrantHolder(DEVICE, HASH);
    assertThat(rejected(new TemporaryAccess.Basic(null), viewer(), Facts.none()))
        .isEqualTo(ErrorCode.INVALID_CONFIGURATION_TEMPORARY_ACCESS);
    assertThat(rejected(TWO, viewer(), Facts.none()))
        .isEqualTo(ErrorCode.INVALID_HEADER_IDENTITY_FOR_TEMPORARY_ACCESS);
    assertThat(rejected(TWO, SOMEBODY, facts(TWO, somebody, used(hours(-4), "a", "b"))))
        .isEqualTo(ErrorCode.TEMPORARY_ACCESS_DURATION_LIMIT_EXCEEDED);
    assertThat(rejected(TWO, SOMEBODY, facts(TWO, somebody, used(hours(-1), "a", "b"))))
        .isEqualTo(ErrorCode.TEMPORARY_ACCESS_RESOURCES_LIMIT_EXCEEDED);
  }

  @Test
  void onlyLooksAtTheTrial() {
    assertThat(
            decide(TWO, SOMEBODY, Facts.none())
                .<Object>fold(shown -> shown, error -> error, question -> question))
        .isInstanceOf(ReadGrant.class);
  }

  private static Grant used(Instant startedAt, String... resources) {
    return new Grant(startedAt, new LinkedHashSet<>(resources(resources)));
  }

  private static Facts facts(TemporaryAccess access, GrantHolder holder, @Nullable Grant grant) {
    ReadGrant question = new ReadGrant(CABLEVISION, holder, access.terms().orElseThrow());
    return Facts.none().plus(question.answered(Optional.ofNullable(grant)));
  }

  private static ShownProfile shown(
      TemporaryAccess access, Viewer viewer, GrantHolder holder, @Nullable Grant grant) {
    return decide(access, viewer, facts(access, holder, grant))
        .<Optional<ShownProfile>>fold(
            shown -> shown,
            error -> {
              throw new AssertionError(error);
            },
            question -> {
              throw new AssertionError(question);
            })
        .orElseThrow();
  }

  private static ErrorCode rejected(TemporaryAccess access, Viewer viewer, Facts facts) {
    return decide(access, viewer, facts)
        .<ErrorCode>fold(
            shown -> {
              throw new AssertionError(shown);
            },
            EnhancedError::code,
            question -> {
              throw new AssertionError(question);
            });
  }

  private static Evaluation<Optional<ShownProfile>, EnhancedError> decide(
      TemporaryAccess access, Viewer viewer, Facts facts) {
    return ShownProfileRules.decide(
        configuration().giving(access).snapshot(), CABLEVISION, viewer, facts, NOW);
  }
}
