package tv.playgate.domain.degradation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static tv.playgate.domain.fixture.DegradationFixture.authZNone;
import static tv.playgate.domain.fixture.Moment.AROUND_NOW;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.RequestFixture.resources;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.playgate.domain.fixture.ConfigurationFixture;
import tv.playgate.domain.integration.DegradationKind;

class DegradationRuleTest {

  /** In this order, so that the first one decides (decision D7). */
  @Test
  void comesInThreeKindsInOrderOfPrecedence() {
    assertThat(DegradationKind.values())
        .extracting(DegradationKind::wireName, DegradationKind::permits)
        .containsExactly(
            tuple("AuthZNone", false), tuple("AuthNAll", true), tuple("AuthZAll", true));
  }

  @ParameterizedTest
  @EnumSource(DegradationKind.class)
  void findsAKindByItsExactName(DegradationKind kind) {
    assertThat(DegradationKind.named(kind.wireName())).hasValue(kind);
    assertThat(DegradationKind.named(kind.wireName().toUpperCase(Locale.ROOT))).isEmpty();
  }

  @Test
  void isAboutAllResourcesWhereItNamesNone() {
    assertThat(authZNone().rule().decides(resources("a", "b"), NOW)).isTrue();
  }

  @Test
  void comparesResourcesExactly() {
    assertThat(authZNone().about("TNT").rule().decides(resources("tnt", " TNT"), NOW)).isFalse();
    assertThat(authZNone().about("TNT").rule().decides(resources("tnt", "TNT"), NOW)).isTrue();
  }

  @Test
  void namesNoBlankResource() {
    assertThatIllegalArgumentException().isThrownBy(() -> authZNone().about("a", " ").rule());
  }

  @Test
  void hasAnOwner() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DegradationRule(
                    new DegradationRuleId("d1"),
                    ConfigurationFixture.CABLEVISION,
                    DegradationKind.AUTHZ_ALL,
                    Set.of(),
                    AROUND_NOW,
                    null,
                    " ",
                    ""))
        .withMessageStartingWith("owner");
  }
}
