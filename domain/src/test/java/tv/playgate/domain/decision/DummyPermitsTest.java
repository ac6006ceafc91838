package tv.playgate.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static tv.playgate.domain.decision.Situations.holdingWhatWasFound;
import static tv.playgate.domain.decision.Situations.preauthorization;
import static tv.playgate.domain.decision.Words.reasonsOf;
import static tv.playgate.domain.decision.Words.said;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.ProfileFixture.profile;
import static tv.playgate.domain.fixture.RequestFixture.found;
import static tv.playgate.domain.fixture.RequestFixture.request;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.fixture.ProfileFixture;

class DummyPermitsTest {

  private final DummyPermits rule = new DummyPermits();

  @Test
  void permitsEveryResourceOfASignedInViewer() {
    Reason permitted = new Permit.Dummy(ProfileFixture.ID);
    assertThat(
            reasonsOf(
                said(
                    rule.consider(
                        holdingWhatWasFound(
                            preauthorization(
                                configuration().withDummy(),
                                request("a", "b"),
                                found(profile().get()),
                                NOW))))))
        .isEqualTo(List.of(permitted, permitted));
  }

  @Test
  void saysNothingWhereTheIntegrationIsNoDummy() {
    assertThat(
            said(
                rule.consider(
                    preauthorization(configuration(), request("a"), found(profile().get()), NOW))))
        .isEmpty();
  }

  @Test
  void neverPermitsWithoutAProfile() {
    Situation situation =
        preauthorization(configuration().withDummy(), request("a"), Facts.none(), NOW);
    assertThatIllegalStateException().isThrownBy(() -> rule.consider(situation));
  }
}
