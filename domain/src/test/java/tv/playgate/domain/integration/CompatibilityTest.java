package tv.playgate.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.integration.CompatibilitySwitch.EMPTY_DECISIONS_FOR_TOO_MANY_RESOURCES;
import static tv.playgate.domain.integration.CompatibilitySwitch.REQUEST_WIDE_403_ON_TOP_LEVEL;
import static tv.playgate.domain.integration.PublishedState.REST_V2_2025_06;
import static tv.playgate.domain.integration.PublishedState.REST_V2_2026_05;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompatibilityTest {

  @ParameterizedTest
  @EnumSource(CompatibilitySwitch.class)
  void hasEverySwitchOffInTheNewestState(CompatibilitySwitch one) {
    assertThat(Compatibility.CURRENT.has(one)).isFalse();
  }

  @Test
  void hasAnEmptyListForTooManyResourcesBeforeRelease340() {
    Compatibility old = new Compatibility(REST_V2_2025_06, Map.of());
    assertThat(old.has(EMPTY_DECISIONS_FOR_TOO_MANY_RESOURCES)).isTrue();
    assertThat(old.has(REQUEST_WIDE_403_ON_TOP_LEVEL)).isFalse();
  }

  @Test
  void differsFromItsStateWhereAnExceptionSaysSo() {
    assertThat(
            new Compatibility(
                    REST_V2_2025_06, Map.of(EMPTY_DECISIONS_FOR_TOO_MANY_RESOURCES, false))
                .has(EMPTY_DECISIONS_FOR_TOO_MANY_RESOURCES))
        .isFalse();
    assertThat(
            new Compatibility(REST_V2_2026_05, Map.of(REQUEST_WIDE_403_ON_TOP_LEVEL, true))
                .has(REQUEST_WIDE_403_ON_TOP_LEVEL))
        .isTrue();
  }

  @Test
  void namesSwitchesAndStatesAsTheCatalogDoes() {
    assertThat(CompatibilitySwitch.values())
        .extracting(CompatibilitySwitch::wireName)
        .containsExactly(
            "requestWide403OnTopLevel",
            "degradationScopePerResource",
            "emptyDecisionsForTooManyResources");
    assertThat(CompatibilitySwitch.named("requestWide403OnTopLevel"))
        .contains(REQUEST_WIDE_403_ON_TOP_LEVEL);
    assertThat(CompatibilitySwitch.named("REQUEST_WIDE_403_ON_TOP_LEVEL")).isEmpty();
    assertThat(PublishedState.named("rest-v2-2025-06")).contains(REST_V2_2025_06);
    assertThat(PublishedState.named("rest-v2")).isEmpty();
    assertThat(REST_V2_2026_05.wireName()).isEqualTo("rest-v2-2026-05");
  }
}
