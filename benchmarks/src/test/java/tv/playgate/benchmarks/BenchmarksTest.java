package tv.playgate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.decision.Preauthorization;
import tv.playgate.domain.device.DeviceAttribute;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.http.routing.Routing;

/** Each benchmark measures what it says. */
class BenchmarksTest {

  private final PreauthorizationRulesBenchmark rules = new PreauthorizationRulesBenchmark();
  private final WireBenchmark wire = new WireBenchmark();

  @Test
  void theRulesPermitTheChannelsOfTheLineup() {
    assertThat(permits(rules.lineup())).containsExactly(true, true, false, false, false);
  }

  @Test
  void theRulesWantTheProfileFirst() {
    assertThat(rules.profileWanted()).isInstanceOf(Evaluation.Needs.class);
  }

  @Test
  void theRulesPermitEverythingUnderDegradation() {
    assertThat(permits(rules.degraded())).hasSize(5).containsOnly(true);
  }

  @Test
  void theRulesDenyTooManyResources() {
    assertThat(permits(rules.tooManyResources())).hasSize(6).containsOnly(false);
  }

  @Test
  void theUseCaseFindsTheProfile() {
    List<Preauthorization> decisions =
        rules.useCase().fold(decided -> decided.decisions(), rejected -> List.of());

    assertThat(decisions)
        .extracting(Preauthorization::authorized)
        .containsExactly(true, true, false, false, false);
  }

  @Test
  void publishedDeviceInformationIsReadAsFarAsItGoes() throws Exception {
    assertThat(wire.readResources()).hasSize(3);
    assertThat(wire.readDeviceIdentifier()).contains(SampleCatalog.DEVICE);
    assertThat(wire.readPublishedDeviceInfo().map(i -> i.get(DeviceAttribute.OS_NAME)))
        .contains("tvOS");
    assertThat(wire.readPublishedDeviceInfo().map(i -> i.get(DeviceAttribute.OS_VENDOR)))
        .contains("");
    assertThat(wire.readWellFormedDeviceInfo().map(i -> i.get(DeviceAttribute.OS_VENDOR)))
        .contains("Apple");
  }

  @Test
  void tokensAreRecognised() {
    AccessTokenBenchmark tokens = new AccessTokenBenchmark();

    assertThat(tokens.verifyRemembered(new AccessTokenBenchmark.Remembered())).isPresent();
  }

  @Test
  void theRouterFindsThePublishedPathAndNoOther() {
    RouterBenchmark router = new RouterBenchmark();

    assertThat(router.firstRoute()).isInstanceOf(Routing.Found.class);
    assertThat(router.noRoute()).isInstanceOf(Routing.NotFound.class);
  }

  @Test
  void theDoorAnswersThePublishedRequest() {
    assertThat(new DecisionsDoorBenchmark().preauthorize().status()).isEqualTo(200);
    assertThat(new DecisionsDoorBenchmark().preauthorize().body())
        .hasSameSizeAs(PublishedExchange.answer());
  }

  private static List<Boolean> permits(Evaluation<List<Preauthorization>, EnhancedError> decided) {
    Optional<List<Preauthorization>> settled =
        decided.fold(Optional::of, error -> Optional.empty(), question -> Optional.empty());
    return settled.orElseThrow().stream().map(Preauthorization::authorized).toList();
  }
}
