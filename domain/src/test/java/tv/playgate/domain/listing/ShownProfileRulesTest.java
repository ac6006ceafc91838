package tv.playgate.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.fixture.ConfigurationFixture.CABLEVISION;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.ConfigurationFixture.integrationId;
import static tv.playgate.domain.fixture.DegradationFixture.authNAll;
import static tv.playgate.domain.fixture.DegradationFixture.authZAll;
import static tv.playgate.domain.fixture.DegradationFixture.authZNone;
import static tv.playgate.domain.fixture.Moment.AROUND_NOW;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.hours;
import static tv.playgate.domain.fixture.ProfileFixture.profile;
import static tv.playgate.domain.fixture.RequestFixture.DEVICE;
import static tv.playgate.domain.fixture.RequestFixture.FIND_PROFILE;
import static tv.playgate.domain.fixture.RequestFixture.found;
import static tv.playgate.domain.fixture.RequestFixture.noProfileFound;
import static tv.playgate.domain.fixture.RequestFixture.viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.FindLinkedProfile;
import tv.playgate.domain.evaluation.Question;
import tv.playgate.domain.fixture.ConfigurationFixture;
import tv.playgate.domain.fixture.ProfileFixture;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.signon.LinkKind;
import tv.playgate.domain.signon.PartnerStatus;
import tv.playgate.domain.signon.ProfileLink;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.viewer.MadeUpUser;
import tv.playgate.domain.viewer.Viewer;

class ShownProfileRulesTest {

  private static final ProfileLink LINK = new ProfileLink(LinkKind.SERVICE_TOKEN, "user-1");

  @Test
  void rejectsWhatIsNotServedAsDecisionsDo() {
    assertThat(rejected(configuration(), integrationId("nobody", "Cablevision")))
        .isEqualTo(ErrorCode.INVALID_PARAMETER_SERVICE_PROVIDER);
    assertThat(rejected(configuration(), integrationId("REF30", "nowhere")))
        .isEqualTo(ErrorCode.INVALID_PARAMETER_MVPD);
    assertThat(rejected(configuration().disabled(), CABLEVISION))
        .isEqualTo(ErrorCode.INVALID_INTEGRATION);
  }

  @Test
  void showsTheProfileThatADecisionWouldBeMadeOn() {
    assertThat(shown(configuration(), viewer(), found(profile().withLineup("a", "b").get())))
        .contains(
            new ShownProfile(
                CABLEVISION.mvpd(),
                AROUND_NOW,
                "Cablevision",
                "regular",
                ProfileFixture.SUBJECT.value(),
                List.of("a", "b"),
                Map.of("zip", "\"11735\""),
                null));
  }

  @Test
  void asksForTheDevicesOwnProfile() {
    assertThat(needed(viewer(), Facts.none())).isEqualTo(FIND_PROFILE);
  }

  @Test
  void showsNothingOfAProfileThatIsWorthNothing() {
    assertThat(shown(configuration(), viewer(), noProfileFound())).isEmpty();
    assertThat(shown(configuration(), viewer(), found(profile().expired().get()))).isEmpty();
    assertThat(shown(configuration(), viewer(), found(profile().invalidated().get()))).isEmpty();
    assertThat(shown(configuration(), viewer(), found(profile().notYetValid().get()))).isEmpty();
  }

  @Test
  void showsApplesProfileAsApplesWhetherOrNotItVouchesForItNow() {
    Facts facts = found(profile().fromThePartner().get());
    Viewer vouched = viewer().vouchedForBy(new PartnerStatus("granted", "optimum", null));
    for (Viewer viewer : List.of(viewer(), vouched)) {
      assertThat(shown(configuration(), viewer, facts))
          .hasValueSatisfying(
              shown -> {
                assertThat(shown.issuer()).isEqualTo("Apple");
                assertThat(shown.type()).isEqualTo("appleSSO");
              });
    }
  }

  @Test
  void showsWhatALinkLedToAsTheMvpdsByTheKindOfTheLink() {
    assertThat(shown(configuration(), viewer().linkedBy(List.of(LINK)), leadingTo(profile())))
        .hasValueSatisfying(
            shown -> {
              assertThat(shown.issuer()).isEqualTo("Cablevision");
              assertThat(shown.type()).isEqualTo("serviceTokenSSO");
            });
  }

  @Test
  void showsNoPartnersProfileThatALinkLedTo() {
    Facts facts = leadingTo(profile().fromThePartner());
    assertThat(shown(configuration(), viewer().linkedBy(List.of(LINK)), facts)).isEmpty();
  }

  private static Facts leadingTo(ProfileFixture found) {
    return noProfileFound()
        .plus(new FindLinkedProfile(LINK, CABLEVISION).answered(Optional.of(found.get())));
  }

  @Test
  void makesOneUpForAMinuteUnderAuthNAllWithoutAnyQuestion() {
    assertThat(shown(configuration().degradedBy(authNAll()), viewer(), Facts.none()))
        .contains(
            new ShownProfile(
                CABLEVISION.mvpd(),
                new Period(NOW, NOW.plusSeconds(60)),
                "Adobe",
                "degraded",
                MadeUpUser.of(DEVICE),
                List.of(),
                Map.of(),
                null));
  }

  @Test
  void makesNoneUpUnderRulesThatLeaveSignInsAlone() {
    ConfigurationFixture degraded =
        configuration()
            .degradedBy(
                authZAll(), authZNone(), authNAll().during(new Period(hours(-2), hours(-1))));
    assertThat(shown(degraded, viewer(), noProfileFound())).isEmpty();
  }

  private static ErrorCode rejected(ConfigurationFixture configuration, IntegrationId id) {
    return rejected(decide(configuration, id, viewer(), Facts.none()));
  }

  private static ErrorCode rejected(Evaluation<Optional<ShownProfile>, EnhancedError> evaluation) {
    return evaluation.<ErrorCode>fold(
        shown -> {
          throw new AssertionError(shown);
        },
        EnhancedError::code,
        question -> {
          throw new AssertionError(question);
        });
  }

  private static Optional<ShownProfile> shown(
      ConfigurationFixture configuration, Viewer viewer, Facts facts) {
    return decide(configuration, CABLEVISION, viewer, facts)
        .<Optional<ShownProfile>>fold(
            shown -> shown,
            error -> {
              throw new AssertionError(error);
            },
            question -> {
              throw new AssertionError(question);
            });
  }

  private static Question<?> needed(Viewer viewer, Facts facts) {
    return decide(configuration(), CABLEVISION, viewer, facts)
        .<Question<?>>fold(
            shown -> {
              throw new AssertionError(shown);
            },
            error -> {
              throw new AssertionError(error);
            },
            question -> question);
  }

  private static Evaluation<Optional<ShownProfile>, EnhancedError> decide(
      ConfigurationFixture configuration, IntegrationId id, Viewer viewer, Facts facts) {
    return ShownProfileRules.decide(configuration.snapshot(), id, viewer, facts, NOW);
  }
}
