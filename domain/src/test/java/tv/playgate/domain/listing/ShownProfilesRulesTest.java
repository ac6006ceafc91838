package tv.playgate.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tv.playgate.domain.fixture.ConfigurationFixture.CABLEVISION;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.DegradationFixture.authNAll;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.ProfileFixture.profile;
import static tv.playgate.domain.fixture.RequestFixture.CLIENT;
import static tv.playgate.domain.fixture.RequestFixture.DEVICE;
import static tv.playgate.domain.fixture.RequestFixture.viewer;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.FindDeviceProfiles;
import tv.playgate.domain.evaluation.FindLinkedProfiles;
import tv.playgate.domain.fixture.ConfigurationFixture;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.integration.SettingOverrides;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.signon.LinkKind;
import tv.playgate.domain.signon.ProfileLink;
import tv.playgate.domain.viewer.Viewer;

class ShownProfilesRulesTest {

  private static final ServiceProviderId REF30 = CABLEVISION.serviceProvider();
  private static final ProfileLink LINK = new ProfileLink(LinkKind.PLATFORM, "roku-1");
  private static final Viewer LINKED = viewer().linkedBy(List.of(LINK));
  private static final FindDeviceProfiles OWN = new FindDeviceProfiles(CLIENT, REF30, DEVICE);

  @Test
  void rejectsAServiceProviderThatNobodyKnows() {
    var evaluation =
        ShownProfilesRules.decide(
            configuration().snapshot(),
            new ServiceProviderId("nobody"),
            viewer(),
            Facts.none(),
            NOW);
    assertThat(evaluation)
        .isEqualTo(
            Evaluation.rejected(EnhancedError.of(ErrorCode.INVALID_PARAMETER_SERVICE_PROVIDER)));
  }

  @Test
  void asksForTheDevicesOwnAndThenForThoseOfEachLink() {
    assertThat(decide(configuration(), LINKED, Facts.none())).isEqualTo(Evaluation.needs(OWN));
    assertThat(decide(configuration(), LINKED, own()))
        .isEqualTo(Evaluation.needs(new FindLinkedProfiles(LINK, REF30)));
  }

  @Test
  void showsValidProfilesAlone() {
    assertThat(shown(configuration(), viewer(), own(profile().get()))).hasSize(1);
    assertThat(shown(configuration(), viewer(), own(profile().expired().get()))).isEmpty();
    assertThat(shown(configuration(), viewer(), own(profile().invalidated().get()))).isEmpty();
    assertThat(shown(configuration(), viewer(), own())).isEmpty();
  }

  @Test
  void showsTheDevicesOwnBeforeThoseOfASignInElsewhere() {
    Facts both = linked(own(profile().get()), profile().numbered(2).get());
    assertThat(shown(configuration(), LINKED, both))
        .extracting(ShownProfile::type)
        .containsExactly("regular");
    Facts ownIsOver = linked(own(profile().expired().get()), profile().numbered(2).get());
    assertThat(shown(configuration(), LINKED, ownIsOver))
        .extracting(ShownProfile::type, ShownProfile::issuer)
        .containsExactly(tuple("platformSSO", "Cablevision"));
  }

  @Test
  void showsNothingOfMvpdsThatAreNotIntegratedOrDisabled() {
    Facts facts = own(profile().get(), profile().numbered(2).at("Dish").get());
    assertThat(shown(configuration(), viewer(), facts))
        .extracting(ShownProfile::mvpd)
        .containsExactly(CABLEVISION.mvpd());
    assertThat(shown(configuration().disabled(), viewer(), facts)).isEmpty();
  }

  @Test
  void showsTheDevicesOwnAloneWhereSingleSignOnIsOff() {
    ConfigurationFixture off =
        configuration().with(new SettingOverrides(null, null, null, null, false, null));
    assertThat(shown(off, LINKED, linked(own(), profile().get()))).isEmpty();
    assertThat(shown(off, viewer(), own(profile().fromThePartner().get()))).isEmpty();
    assertThat(shown(off, viewer(), own(profile().get()))).hasSize(1);
  }

  @Test
  void makesNoneUp() {
    assertThat(shown(configuration().degradedBy(authNAll()), viewer(), own())).isEmpty();
  }

  private static Facts own(Profile... profiles) {
    return Facts.none().plus(OWN.answered(List.of(profiles)));
  }

  private static Facts linked(Facts facts, Profile... profiles) {
    return facts.plus(new FindLinkedProfiles(LINK, REF30).answered(List.of(profiles)));
  }

  private static List<ShownProfile> shown(
      ConfigurationFixture configuration, Viewer viewer, Facts facts) {
    return decide(configuration, viewer, facts)
        .<List<ShownProfile>>fold(
            shown -> shown,
            error -> {
              throw new AssertionError(error);
            },
            question -> {
              throw new AssertionError(question);
            });
  }

  private static Evaluation<List<ShownProfile>, EnhancedError> decide(
      ConfigurationFixture configuration, Viewer viewer, Facts facts) {
    return ShownProfilesRules.decide(configuration.snapshot(), REF30, viewer, facts, NOW);
  }
}
