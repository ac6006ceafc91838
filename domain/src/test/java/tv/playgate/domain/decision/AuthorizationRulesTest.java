package tv.playgate.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.fixture.ConfigurationFixture.CABLEVISION;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.DegradationFixture.authNAll;
import static tv.playgate.domain.fixture.DegradationFixture.authZAll;
import static tv.playgate.domain.fixture.DegradationFixture.authZNone;
import static tv.playgate.domain.fixture.Moment.AROUND_NOW;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.TICK;
import static tv.playgate.domain.fixture.Moment.hours;
import static tv.playgate.domain.fixture.ProfileFixture.profile;
import static tv.playgate.domain.fixture.RequestFixture.DEVICE;
import static tv.playgate.domain.fixture.RequestFixture.found;
import static tv.playgate.domain.fixture.RequestFixture.request;
import static tv.playgate.domain.fixture.RequestFixture.viewer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.evaluation.KnownAuthorizations;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.evaluation.Question;
import tv.playgate.domain.fixture.ConfigurationFixture;
import tv.playgate.domain.fixture.ProfileFixture;
import tv.playgate.domain.fixture.RequestFixture;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.ResourceLimit;
import tv.playgate.domain.integration.SettingOverrides;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.temporary.Grant;
import tv.playgate.domain.temporary.GrantClaim;
import tv.playgate.domain.temporary.GrantHolder;
import tv.playgate.domain.temporary.GrantTerms;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.viewer.MadeUpUser;

class AuthorizationRulesTest {

  private static final Resource A = new Resource("a");
  private static final Resource B = new Resource("b");
  private static final Duration DAY = Duration.ofHours(24);

  @Test
  void allowsOneResourceWhereNothingElseIsConfigured() {
    Facts facts = found(profile().withLineup("a", "b").get());
    assertThat(decided(configuration(), facts, "a").decisions())
        .allMatch(Authorization::authorized);
    assertThat(reasons(configuration(), facts, "a", "b"))
        .containsOnly(new Deny.TooManyResources(2, 1));
  }

  @Test
  void holdsForTheUsualTtlOfThePlatformWhereNobodySaysOtherwise() {
    Facts facts = found(profile().withLineup("a").get());
    assertThat(validity(configuration(), facts)).isEqualTo(new Period(NOW, NOW.plus(DAY)));
    SettingOverrides short5 =
        new SettingOverrides(null, null, null, Duration.ofMinutes(5), null, null);
    assertThat(validity(configuration().with(short5), facts))
        .isEqualTo(new Period(NOW, NOW.plusSeconds(300)));
  }

  @Test
  void holdsUnderAuthNAllUntilTheRuleEndsAtTheLatest() {
    assertThat(validity(configuration().degradedBy(authNAll()), Facts.none()))
        .isEqualTo(new Period(NOW, AROUND_NOW.until()));
    var long3 = authNAll().during(new Period(NOW, hours(30)));
    assertThat(validity(configuration().degradedBy(long3), Facts.none()))
        .isEqualTo(new Period(NOW, NOW.plus(DAY)));
  }

  @Test
  void doesNotSayHowLongItHoldsUnderAuthZAll() {
    assertThat(validity(configuration().degradedBy(authZAll()), Facts.none())).isNull();
  }

  @Test
  void saysNoValidityWithADenial() {
    var denied = decided(configuration().degradedBy(authZNone()), Facts.none(), "a");
    assertThat(denied.decisions().get(0).validity()).isNull();
    assertThat(denied.decisions().get(0).hardEnd()).isEmpty();
    assertThat(denied.decisions().get(0).error())
        .contains(EnhancedError.of(ErrorCode.AUTHORIZATION_DENIED_BY_DEGRADATION_RULE));
  }

  @Test
  void namesAMadeUpUserWhereNobodyIsSignedInAndTheSubscriberElse() {
    assertThat(decided(configuration().degradedBy(authNAll()), Facts.none(), "a").user())
        .isEqualTo(MadeUpUser.of(DEVICE));
    assertThat(decided(configuration(), found(profile().withLineup("a").get()), "a").user())
        .isEqualTo(ProfileFixture.SUBJECT.value());
    assertThat(decided(trial(), claimed(NOW, A), "a").user())
        .isEqualTo(MadeUpUser.ofTrial(DEVICE, null));
  }

  @Test
  void asksTheMvpdForAnAuthoritativeWordAfterItLookedForAnEarlierOne() {
    Facts facts = found(profile().get());
    assertThat(needed(asking(), facts, "a")).isEqualTo(findAuthorizations(A));
    assertThat(needed(asking(), remembering(facts, Map.of()), "a"))
        .isEqualTo(ask(A))
        .isNotEqualTo(RequestFixture.askAbout("a"));
  }

  @Test
  void keepsToAnEarlierWordAndAsksAboutTheRestAlone() {
    Period earlier = new Period(hours(-1), NOW.plus(TICK));
    Facts facts = found(profile().get()).plus(findAuthorizations(A, B).answered(known(earlier)));
    assertThat(needed(asking(), facts, "a", "b")).isEqualTo(ask(B));
    Facts all = facts.plus(ask(B).answered(saying(B, new MvpdAnswer.Permitted())));
    Authorizations decided = decided(asking(), all, "a", "b");
    assertThat(decided.decisions())
        .extracting(Authorization::validity)
        .containsExactly(earlier, new Period(NOW, NOW.plus(DAY)));
    assertThat(decided.newlyGiven()).extracting(GivenAuthorization::resource).containsExactly(B);
  }

  @Test
  void forgetsAnEarlierWordThatHasRunOutOrHasNotBegun() {
    Facts over = remembering(found(profile().get()), Map.of(A, new Period(hours(-1), NOW)));
    assertThat(needed(asking(), over, "a")).isEqualTo(ask(A));
    Facts early = remembering(found(profile().get()), Map.of(A, new Period(hours(1), hours(2))));
    assertThat(needed(asking(), early, "a")).isEqualTo(ask(A));
  }

  @Test
  void remembersWhatTheMvpdPermittedOnceForEachResource() {
    Facts facts =
        remembering(found(profile().get()), Map.of())
            .plus(ask(A).answered(saying(A, new MvpdAnswer.Permitted(Duration.ofMinutes(5)))));
    assertThat(decided(asking(), facts, "a", "a").newlyGiven())
        .containsExactly(
            new GivenAuthorization(
                CABLEVISION,
                ProfileFixture.ID,
                ProfileFixture.SUBJECT,
                A,
                new Period(NOW, NOW.plusSeconds(300))));
  }

  @Test
  void remembersNoDenialAndNothingThatNobodyWasAskedAbout() {
    Facts denied =
        remembering(found(profile().get()), Map.of())
            .plus(ask(A).answered(saying(A, new MvpdAnswer.Denied(null, null))));
    assertThat(decided(asking(), denied, "a").newlyGiven()).isEmpty();
    Facts lineup = found(profile().withLineup("a").get());
    assertThat(decided(configuration(), lineup, "a").newlyGiven()).isEmpty();
    assertThat(decided(configuration().withDummy(), lineup, "a").newlyGiven()).isEmpty();
    assertThat(decided(configuration().degradedBy(authNAll()), Facts.none(), "a").newlyGiven())
        .isEmpty();
  }

  @Test
  void holdsUntilTheTrialEndsAndNotEvenATokenLongerThanThat() {
    Authorization permitted = decided(trial(), claimed(hours(-1), A), "a").decisions().get(0);
    assertThat(permitted.reason()).isEqualTo(new Permit.Temporary(hours(3)));
    assertThat(permitted.validity()).isEqualTo(new Period(NOW, hours(3)));
    assertThat(permitted.hardEnd()).contains(hours(3));
  }

  @Test
  void deniesWhatTheTrialHasNoRoomFor() {
    assertThat(reasons(trial(), claimed(NOW), "a"))
        .containsExactly(new Deny.TemporaryAccessUsedUp(0));
    assertThat(reasons(trial(), claimed(hours(-4)), "a"))
        .containsExactly(new Deny.TemporaryAccessOver(NOW));
  }

  private static ConfigurationFixture trial() {
    return configuration().giving(new TemporaryAccess.Basic(Duration.ofHours(4)));
  }

  private static ConfigurationFixture asking() {
    return configuration()
        .askingTheMvpd()
        .with(new SettingOverrides(null, new ResourceLimit(9), null, null, null, null));
  }

  private static Facts claimed(Instant startedAt, Resource... granted) {
    GrantTerms terms = new TemporaryAccess.Basic(Duration.ofHours(4)).terms().orElseThrow();
    ClaimGrant question =
        new ClaimGrant(CABLEVISION, new GrantHolder(DEVICE, null), terms, Set.of(A));
    return Facts.none()
        .plus(question.answered(new GrantClaim(new Grant(startedAt, Set.of()), Set.of(granted))));
  }

  private static Facts remembering(Facts facts, Map<Resource, Period> known) {
    return facts.plus(findAuthorizations(A).answered(new KnownAuthorizations(known)));
  }

  private static KnownAuthorizations known(Period ofA) {
    return new KnownAuthorizations(Map.of(A, ofA));
  }

  private static FindAuthorizations findAuthorizations(Resource... resources) {
    return new FindAuthorizations(
        CABLEVISION,
        ProfileFixture.ID,
        ProfileFixture.SUBJECT,
        new LinkedHashSet<>(List.of(resources)));
  }

  private static AskMvpd ask(Resource... resources) {
    return new AskMvpd(
        DecisionKind.AUTHORIZATION,
        CABLEVISION,
        ProfileFixture.SUBJECT,
        DEVICE,
        RequestFixture.ADDRESS,
        new LinkedHashSet<>(List.of(resources)));
  }

  private static MvpdAnswers saying(Resource resource, MvpdAnswer answer) {
    Map<Resource, MvpdAnswer> answers = new HashMap<>();
    answers.put(resource, answer);
    return new MvpdAnswers(answers);
  }

  private static @Nullable Period validity(ConfigurationFixture configuration, Facts facts) {
    return decided(configuration, facts, "a").decisions().get(0).validity();
  }

  private static List<Reason> reasons(
      ConfigurationFixture configuration, Facts facts, String... resources) {
    return decided(configuration, facts, resources).decisions().stream()
        .map(Authorization::reason)
        .toList();
  }

  private static Authorizations decided(
      ConfigurationFixture configuration, Facts facts, String... resources) {
    return AuthorizationRules.decide(
            configuration.snapshot(), request(viewer(), resources), facts, NOW)
        .<Authorizations>fold(
            decided -> decided,
            error -> {
              throw new AssertionError(error);
            },
            question -> {
              throw new AssertionError(question);
            });
  }

  private static Question<?> needed(
      ConfigurationFixture configuration, Facts facts, String... resources) {
    return AuthorizationRules.decide(
            configuration.snapshot(), request(viewer(), resources), facts, NOW)
        .<Question<?>>fold(
            decided -> {
              throw new AssertionError(decided);
            },
            error -> {
              throw new AssertionError(error);
            },
            question -> question);
  }
}
