package tv.playgate.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tv.playgate.domain.fixture.ConfigurationFixture.BY_LINEUP;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.fixture.ConfigurationFixture;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;

class MvpdTest {

  private static final String HTTPS = "https://mvpd.example/authz";
  private static final Duration HOUR = Duration.ofHours(1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        HTTPS,
        "https://mvpd.example:8443",
        "http://127.0.0.1:7002/authz",
        "http://[::1]:7002/"
      })
  void isAskedAtAnAbsoluteAddress(String address) {
    assertThat(endpoint(address, HOUR, 1).address()).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https:///authz",
        "https:opaque",
        "/authz",
        "ftp://mvpd.example",
        "http://mvpd.example/authz",
        "https://user:hunter2@mvpd.example/"
      })
  void isAskedNowhereElseAndNoCredentialsAreRepeated(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> endpoint(address, HOUR, 1))
        .withMessageStartingWith("endpoint: ")
        .withMessageNotContaining("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.000999S", "PT1H0.001S", "PT2562047788015215H"})
  void isWaitedForBetweenAMillisecondAndAnHour(Duration wrong) {
    assertThat(endpoint(HTTPS, Duration.ofMillis(1), 1).limits().timeout()).hasMillis(1);
    assertThat(endpoint(HTTPS, HOUR, 1).limits().timeout()).isEqualTo(HOUR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> endpoint(HTTPS, wrong, 1))
        .withMessage("timeout: " + wrong + " (expected: PT0.001S to PT1H)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mvpd(BY_LINEUP, wrong))
        .withMessageStartingWith("deadline: ");
  }

  @Test
  void getsOneToTenThousandCallsAtOnce() {
    assertThat(endpoint(HTTPS, HOUR, 1).limits().maxConcurrentCalls()).isEqualTo(1);
    assertThat(endpoint(HTTPS, HOUR, 10_000).limits().maxConcurrentCalls()).isEqualTo(10_000);
    assertThatIllegalArgumentException().isThrownBy(() -> endpoint(HTTPS, HOUR, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> endpoint(HTTPS, HOUR, 10_001));
  }

  @Test
  void hasADeadlineOfItsOwnOrOneSecondMoreThanACallTakes() {
    var asked = new MvpdMechanism.ForkJoin(endpoint(HTTPS, Duration.ofSeconds(7), 1));
    assertThat(deadline(mvpd(asked, null))).hasSeconds(8);
    assertThat(deadline(mvpd(asked, Duration.ofSeconds(5)))).hasSeconds(5);
    assertThat(deadline(mvpd(BY_LINEUP, null))).hasSeconds(3);
  }

  @Test
  void answersByOneMechanism() {
    assertThat(BY_LINEUP.asked()).isEmpty();
    assertThat(ConfigurationFixture.BY_ASKING.asked()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, false", "1, 2, true", "5, 5, false", "5, 6, true", "10000, 10000, false"})
  void takesAsManyResourcesAsTheLimitSays(int max, int requested, boolean exceeded) {
    assertThat(new ResourceLimit(max).exceededBy(requested)).isEqualTo(exceeded);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void hasALimitOfOneToTenThousand(int max) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResourceLimit(max))
        .withMessage("max resources: " + max + " (expected: 1 to 10000)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-24H", "PT0.0009S", "P3651D"})
  void isIntegratedForATimeThatAnInstantCanCarry(Duration wrong) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> integration(Map.of(), wrong))
        .withMessage("authorizationTtl: " + wrong + " (expected: PT0.001S to PT87600H)");
    assertThat(ttl(integration(Map.of(), Duration.ofMillis(1)))).hasMillis(1);
    assertThat(ttl(integration(Map.of(), Duration.ofDays(3650)))).hasDays(3650);
  }

  @Test
  void keepsItsLimitsToItself() {
    Map<Platform, SettingOverrides> limits = new HashMap<>();
    limits.put(Platform.TVOS, SettingOverrides.ofLimit(new ResourceLimit(10)));
    Integration integration = integration(limits, HOUR);
    limits.clear();
    assertThat(limit(integration, Platform.TVOS)).isEqualTo(new ResourceLimit(10));
    assertThat(limit(integration, Platform.IOS)).isEqualTo(ResourceLimit.USUAL);
  }

  private static MvpdEndpoint endpoint(String address, Duration timeout, int calls) {
    return MvpdEndpoint.json(URI.create(address), CallLimits.of(timeout, calls));
  }

  private static Mvpd mvpd(MvpdMechanism mechanism, @Nullable Duration deadline) {
    return new Mvpd(new MvpdId("Cablevision"), "Optimum", null, mechanism, deadline);
  }

  private static Duration deadline(Mvpd mvpd) {
    return AnsweringMvpd.of(mvpd, null, DecisionKind.PREAUTHORIZATION).deadline();
  }

  private static Duration ttl(Integration integration) {
    return integration.settingsFor(Platform.IOS).authorizationTtl();
  }

  private static ResourceLimit limit(Integration integration, Platform platform) {
    return integration.settingsFor(platform).limitFor(DecisionKind.PREAUTHORIZATION);
  }

  private static Integration integration(Map<Platform, SettingOverrides> platforms, Duration ttl) {
    IntegrationSettings settings =
        new SettingOverrides(null, null, null, ttl, null, null).over(IntegrationSettings.USUAL);
    return new Integration(ConfigurationFixture.CABLEVISION, true, settings, platforms);
  }
}
