package tv.playgate.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.decision.Situations.preauthorization;
import static tv.playgate.domain.decision.Words.errorOf;
import static tv.playgate.domain.decision.Words.reasonsOf;
import static tv.playgate.domain.decision.Words.said;
import static tv.playgate.domain.fixture.ConfigurationFixture.CABLEVISION;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.RequestFixture.request;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.fixture.ConfigurationFixture;

class ResourceLimitHoldsTest {

  private final ResourceLimitHolds rule = new ResourceLimitHolds();

  @Test
  void saysNothingUpToTheLimit() {
    assertThat(consider(configuration().limitedTo(2), request("a", "b"))).isEmpty();
  }

  @Test
  void deniesEveryResourceBeyondTheLimit() {
    var word = consider(configuration().limitedTo(2), request("a", "b", "c"));
    Reason denied = new Deny.TooManyResources(3, 2);
    assertThat(reasonsOf(word)).isEqualTo(List.of(denied, denied, denied));
    assertThat(errorOf(word)).isEqualTo(EnhancedError.of(ErrorCode.TOO_MANY_RESOURCES));
  }

  @Test
  void countsDuplicates() {
    assertThat(consider(configuration().limitedTo(2), request("a", "a", "a"))).isPresent();
  }

  @Test
  void allowsFiveWhereNothingElseIsConfigured() {
    assertThat(consider(configuration(), request("a", "b", "c", "d", "e"))).isEmpty();
    assertThat(consider(configuration(), request("a", "b", "c", "d", "e", "f"))).isPresent();
  }

  @Test
  void takesTheLimitOfThePlatform() {
    ConfigurationFixture configured =
        configuration().limitedTo(1).limitedTo(2, Platform.TVOS).limitedTo(3, Platform.ROKU);
    assertThat(consider(configured, request(CABLEVISION, Platform.TVOS, "a", "b"))).isEmpty();
    assertThat(consider(configured, request(CABLEVISION, Platform.TVOS, "a", "b", "c")))
        .isPresent();
    assertThat(consider(configured, request(CABLEVISION, Platform.UNIDENTIFIED, "a", "b")))
        .isPresent();
  }

  private Optional<Evaluation<List<Preauthorization>, EnhancedError>> consider(
      ConfigurationFixture configuration, DecisionRequest request) {
    return said(rule.consider(preauthorization(configuration, request, Facts.none(), NOW)));
  }
}
