package tv.playgate.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.fixture.ConfigurationFixture;

class SettingOverridesTest {

  private static final SettingOverrides NONE =
      new SettingOverrides(null, null, null, null, null, null);
  private static final IntegrationSettings OTHER =
      new IntegrationSettings(
          new ResourceLimit(7), new ResourceLimit(3), true, Duration.ofMinutes(5), false, false);

  @Test
  void keepWhatTheyDoNotName() {
    assertThat(NONE.over(IntegrationSettings.USUAL)).isEqualTo(IntegrationSettings.USUAL);
    assertThat(NONE.over(OTHER)).isEqualTo(OTHER);
    assertThat(SettingOverrides.ofLimit(new ResourceLimit(9)).over(OTHER))
        .isEqualTo(
            new IntegrationSettings(
                new ResourceLimit(9),
                new ResourceLimit(3),
                true,
                Duration.ofMinutes(5),
                false,
                false));
  }

  @Test
  void replaceWhatTheyName() {
    SettingOverrides all =
        new SettingOverrides(
            new ResourceLimit(7), new ResourceLimit(3), true, Duration.ofMinutes(5), false, false);
    assertThat(all.over(IntegrationSettings.USUAL)).isEqualTo(OTHER);
  }

  @Test
  void holdForTheirPlatformAlone() {
    Integration integration =
        new Integration(
            ConfigurationFixture.CABLEVISION,
            true,
            IntegrationSettings.USUAL,
            Map.of(Platform.ROKU, SettingOverrides.ofLimit(new ResourceLimit(9))));
    assertThat(integration.settingsFor(Platform.TVOS)).isEqualTo(IntegrationSettings.USUAL);
    IntegrationSettings onRoku = integration.settingsFor(Platform.ROKU);
    assertThat(onRoku.limitFor(DecisionKind.PREAUTHORIZATION)).isEqualTo(new ResourceLimit(9));
    assertThat(onRoku.limitFor(DecisionKind.AUTHORIZATION)).isEqualTo(ResourceLimit.ONE);
  }

  @Test
  void areUsuallyFiveResourcesOneToWatchADayAndEverybodyRecognised() {
    IntegrationSettings usual = IntegrationSettings.USUAL;
    assertThat(usual.limitFor(DecisionKind.PREAUTHORIZATION).max()).isEqualTo(5);
    assertThat(usual.limitFor(DecisionKind.AUTHORIZATION).max()).isEqualTo(1);
    assertThat(usual.authorizationTtl()).hasHours(24);
    assertThat(usual.dummyPreauthorization()).isFalse();
    assertThat(usual.singleSignOn()).isTrue();
    assertThat(usual.enforcePlatformPermissions()).isTrue();
  }

  @Test
  void takeNoTtlThatNoInstantCanCarry() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SettingOverrides(null, null, null, Duration.ZERO, null, null))
        .withMessageStartingWith("authorizationTtl: ");
  }

  @Test
  void rememberNothingUnlessToldTo() {
    assertThat(IntegrationSettings.USUAL.answerCacheTtl()).isNull();
    SettingOverrides remembering = remembering(Duration.ofSeconds(5));
    IntegrationSettings settings = remembering.over(IntegrationSettings.USUAL);
    assertThat(settings.answerCacheTtl()).hasSeconds(5);
    assertThat(NONE.over(settings)).isEqualTo(settings);
    assertThat(remembering(Duration.ofSeconds(1)).over(settings).answerCacheTtl()).hasSeconds(1);
    assertThat(SettingOverrides.of(settings).over(OTHER)).isEqualTo(settings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT0.0009S", "PT5M0.001S", "-PT1S"})
  void rememberForAMillisecondToFiveMinutes(String ttl) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> remembering(Duration.parse(ttl)))
        .withMessageContaining("expected: PT0.001S to PT5M");
    assertThat(remembering(Duration.ofMillis(1))).isNotEqualTo(NONE);
    assertThat(remembering(Duration.ofMinutes(5))).isNotEqualTo(NONE);
  }

  private static SettingOverrides remembering(Duration ttl) {
    return new SettingOverrides(null, null, null, null, null, null, ttl);
  }
}
