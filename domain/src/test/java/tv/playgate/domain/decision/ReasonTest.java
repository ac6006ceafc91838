package tv.playgate.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static tv.playgate.domain.decision.DecisionSource.DEGRADATION;
import static tv.playgate.domain.decision.DecisionSource.DUMMY;
import static tv.playgate.domain.decision.DecisionSource.MVPD;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.ProfileFixture.ID;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.domain.degradation.DegradationKind;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.profile.ProfileStanding;
import tv.playgate.domain.resource.Resource;

class ReasonTest {

  private static final DegradationRuleId D1 = new DegradationRuleId("d1");

  static Stream<Arguments> permits() {
    return Stream.of(
        arguments(new Permit.Degraded(D1, DegradationKind.AUTHN_ALL), DEGRADATION, "AuthNAll"),
        arguments(new Permit.Degraded(D1, DegradationKind.AUTHZ_ALL), DEGRADATION, "rule d1"),
        arguments(new Permit.InLineup(ID, "REF30"), MVPD, "'REF30' is in the line-up"),
        arguments(new Permit.Dummy(ID), DUMMY, "dummy"),
        arguments(new Permit.ByMvpd(ID), MVPD, "MVPD was asked"));
  }

  @ParameterizedTest
  @MethodSource("permits")
  void permitsWithoutAnErrorAndNamesItsRule(Permit reason, DecisionSource source, String words) {
    Preauthorization decision = new Preauthorization(new Resource("a"), reason);
    assertThat(decision.authorized()).isTrue();
    assertThat(decision.error()).isEmpty();
    assertThat(decision.source()).isEqualTo(source);
    assertThat(reason.describe()).startsWith("permitted: ").contains(words);
  }

  static Stream<Arguments> denials() {
    return Stream.of(
        arguments(
            new Deny.Degraded(D1, "Back at 9"),
            DEGRADATION,
            new EnhancedError(ErrorCode.AUTHORIZATION_DENIED_BY_DEGRADATION_RULE, "Back at 9"),
            "rule d1"),
        denied(
            new Deny.TooManyResources(6, 5),
            ErrorCode.TOO_MANY_RESOURCES,
            "6 resources were requested, and the limit is 5"),
        denied(new Deny.ProfileMissing(), ErrorCode.AUTHENTICATED_PROFILE_MISSING, "no profile"),
        denied(
            unusable(ProfileStanding.EXPIRED), ErrorCode.AUTHENTICATED_PROFILE_EXPIRED, "EXPIRED"),
        denied(
            unusable(ProfileStanding.INVALIDATED),
            ErrorCode.AUTHENTICATED_PROFILE_INVALIDATED,
            "INVALIDATED"),
        denied(
            unusable(ProfileStanding.NOT_YET_VALID),
            ErrorCode.AUTHENTICATED_PROFILE_MISSING,
            "NOT_YET_VALID at " + NOW),
        denied(
            new Deny.NotInLineup(ID, "REF30"),
            ErrorCode.PREAUTHORIZATION_DENIED_BY_MVPD,
            "'REF30' is not in the line-up"),
        denied(
            new Deny.ByMvpd(ID, "package", null),
            ErrorCode.PREAUTHORIZATION_DENIED_BY_MVPD,
            "said no: package"),
        denied(
            new Deny.ByMvpd(ID, null, " "), ErrorCode.PREAUTHORIZATION_DENIED_BY_MVPD, "said no"),
        denied(
            new Deny.MvpdFailed(MvpdFailure.BAD_REPLY),
            ErrorCode.NETWORK_RECEIVED_ERROR,
            "BAD_REPLY"));
  }

  @ParameterizedTest
  @MethodSource("denials")
  void deniesWithItsErrorAndNamesItsRule(
      Deny reason, DecisionSource source, EnhancedError error, String words) {
    Preauthorization decision = new Preauthorization(new Resource("a"), reason);
    assertThat(decision.authorized()).isFalse();
    assertThat(decision.error()).isEqualTo(Optional.of(error));
    assertThat(decision.source()).isEqualTo(source);
    assertThat(reason.describe()).startsWith("denied: ").contains(words);
  }

  @Test
  void looksAtEveryReasonThatThereIs() {
    assertThat(permits().<Class<?>>map(arguments -> arguments.get()[0].getClass()))
        .containsAll(Arrays.asList(Permit.class.getPermittedSubclasses()));
    assertThat(denials().<Class<?>>map(arguments -> arguments.get()[0].getClass()))
        .containsAll(Arrays.asList(Deny.class.getPermittedSubclasses()));
  }

  @Test
  void takesNoValidProfileForAReasonToDeny() {
    assertThatIllegalArgumentException().isThrownBy(() -> unusable(ProfileStanding.VALID));
    assertThatNullPointerException().isThrownBy(() -> unusable(null));
  }

  @Test
  void keepsThePublishedNamesOfSources() {
    assertThat(DecisionSource.values())
        .extracting(DecisionSource::wireName)
        .containsExactly("mvpd", "degradation", "temppass", "dummy");
  }

  private static Arguments denied(Deny reason, ErrorCode code, String words) {
    return arguments(reason, MVPD, EnhancedError.of(code), words);
  }

  private static Deny unusable(ProfileStanding standing) {
    return new Deny.ProfileUnusable(ID, standing, NOW);
  }
}
