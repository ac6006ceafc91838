package tv.playgate.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static tv.playgate.domain.fixture.Moment.AROUND_NOW;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.hours;
import static tv.playgate.domain.fixture.ProfileFixture.ID;
import static tv.playgate.domain.integration.DecisionSource.DEGRADATION;
import static tv.playgate.domain.integration.DecisionSource.DUMMY;
import static tv.playgate.domain.integration.DecisionSource.MVPD;
import static tv.playgate.domain.integration.DecisionSource.TEMPORARY_ACCESS;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.MvpdDenial;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.profile.ProfileStanding;
import tv.playgate.domain.resource.Resource;

class ReasonTest {

  private static final Resource RESOURCE = new Resource("a");
  private static final DegradationRuleId D1 = new DegradationRuleId("d1");

  static Stream<Arguments> permits() {
    return Stream.of(
        arguments(degraded(DegradationKind.AUTHN_ALL), DEGRADATION, "AuthNAll"),
        arguments(degraded(DegradationKind.AUTHZ_ALL), DEGRADATION, "rule d1"),
        arguments(new Permit.InLineup(ID, "REF30"), MVPD, "'REF30' is in the line-up"),
        arguments(new Permit.Dummy(ID), DUMMY, "dummy"),
        arguments(new Permit.ByMvpd(ID, null), MVPD, "MVPD was asked"),
        arguments(new Permit.AuthorizedBefore(ID, AROUND_NOW), MVPD, "until " + hours(1)),
        arguments(new Permit.Temporary(null), TEMPORARY_ACCESS, "has not begun"),
        arguments(new Permit.Temporary(NOW), TEMPORARY_ACCESS, "runs until " + NOW));
  }

  @ParameterizedTest
  @MethodSource("permits")
  void permitsWithoutAnErrorAndNamesItsRule(Permit reason, DecisionSource source, String words) {
    Preauthorization informative = new Preauthorization(RESOURCE, reason);
    assertThat(informative.authorized()).isTrue();
    assertThat(informative.error()).isEmpty();
    assertThat(informative.source()).isEqualTo(source);
    Authorization authoritative = new Authorization(RESOURCE, reason, null);
    assertThat(authoritative.authorized()).isTrue();
    assertThat(authoritative.error()).isEmpty();
    assertThat(authoritative.source()).isEqualTo(source);
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
            new Deny.PartnerDoesNotVouch(
                ErrorCode.INVALID_HEADER_PFS_PERMISSION_ACCESS_NOT_GRANTED),
            ErrorCode.INVALID_HEADER_PFS_PERMISSION_ACCESS_NOT_GRANTED,
            "does not vouch"),
        denied(
            new Deny.MvpdFailed(MvpdFailure.BAD_REPLY),
            ErrorCode.NETWORK_RECEIVED_ERROR,
            "BAD_REPLY"),
        denied(
            new Deny.ByMvpd(ID, MvpdDenial.PARENTAL_CONTROLS, "rated R", null),
            ErrorCode.AUTHORIZATION_DENIED_BY_PARENTAL_CONTROLS,
            "PARENTAL_CONTROLS): rated R"));
  }

  static Stream<Arguments> denialsOfTheTrial() {
    return Stream.of(
        ofTheTrial(
            new Deny.TemporaryAccessMisconfigured(),
            ErrorCode.INVALID_CONFIGURATION_TEMPORARY_ACCESS,
            "not complete"),
        ofTheTrial(
            new Deny.TemporaryIdentityMissing(),
            ErrorCode.INVALID_HEADER_IDENTITY_FOR_TEMPORARY_ACCESS,
            "identity"),
        ofTheTrial(
            new Deny.TemporaryAccessOver(NOW),
            ErrorCode.TEMPORARY_ACCESS_DURATION_LIMIT_EXCEEDED,
            "ended at " + NOW),
        ofTheTrial(
            new Deny.TemporaryAccessUsedUp(3),
            ErrorCode.TEMPORARY_ACCESS_RESOURCES_LIMIT_EXCEEDED,
            "3 resources are used up"));
  }

  @ParameterizedTest
  @MethodSource({"denials", "denialsOfTheTrial"})
  void deniesBothKindsWithItsErrorAndNamesItsRule(
      Deny reason, DecisionSource source, EnhancedError error, String words) {
    Preauthorization informative = new Preauthorization(RESOURCE, reason);
    assertThat(informative.authorized()).isFalse();
    assertThat(informative.error()).isEqualTo(Optional.of(error));
    assertThat(informative.source()).isEqualTo(source);
    Authorization authoritative = new Authorization(RESOURCE, reason, null);
    assertThat(authoritative.authorized()).isFalse();
    assertThat(authoritative.error()).isEqualTo(Optional.of(error));
    assertThat(authoritative.source()).isEqualTo(source);
    assertThat(reason.describe()).startsWith("denied: ").contains(words);
  }

  static Stream<Deny> denialsOfTheMvpd() {
    return Stream.of(
        new Deny.NotInLineup(ID, "REF30"),
        new Deny.ByMvpd(ID, MvpdDenial.PLAIN, "package", " "),
        new Deny.ByMvpd(ID, MvpdDenial.PLAIN, null, null));
  }

  @ParameterizedTest
  @MethodSource("denialsOfTheMvpd")
  void namesThePlainDenialOfTheMvpdByTheKindOfDecision(Deny reason) {
    assertThat(new Preauthorization(RESOURCE, reason).error())
        .contains(EnhancedError.of(ErrorCode.PREAUTHORIZATION_DENIED_BY_MVPD));
    assertThat(new Authorization(RESOURCE, reason, null).error())
        .contains(EnhancedError.of(ErrorCode.AUTHORIZATION_DENIED_BY_MVPD));
    assertThat(reason.source()).isEqualTo(MVPD);
  }

  @Test
  void looksAtEveryReasonThatThereIs() {
    assertThat(permits().<Class<?>>map(arguments -> arguments.get()[0].getClass()))
        .containsAll(Leaves.of(Permit.class));
    Stream<Object> withTheirErrors =
        Stream.concat(denials(), denialsOfTheTrial()).map(arguments -> arguments.get()[0]);
    Stream<Object> denied = Stream.concat(withTheirErrors, denialsOfTheMvpd());
    assertThat(denied.<Class<?>>map(Object::getClass)).containsAll(Leaves.of(Deny.class));
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

  private static Arguments ofTheTrial(Deny reason, ErrorCode code, String words) {
    return arguments(reason, TEMPORARY_ACCESS, EnhancedError.of(code), words);
  }

  private static Permit degraded(DegradationKind kind) {
    return new Permit.Degraded(D1, kind, hours(1));
  }

  private static Deny unusable(ProfileStanding standing) {
    return new Deny.ProfileUnusable(ID, standing, NOW);
  }
}
