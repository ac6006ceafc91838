package tv.playgate.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tv.playgate.domain.fixture.ConfigurationFixture.BY_ASKING;
import static tv.playgate.domain.fixture.ConfigurationFixture.BY_LINEUP;
import static tv.playgate.domain.integration.DecisionKind.AUTHORIZATION;
import static tv.playgate.domain.integration.DecisionKind.PREAUTHORIZATION;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.domain.upstream.MvpdMechanism;

class AnsweringMvpdTest {

  private static final MvpdId ID = new MvpdId("Cablevision");
  private static final MvpdId PROXY = new MvpdId("Synacor");

  @Test
  void isTheMvpdItselfByItsLineupWhereNothingElseIsSaid() {
    AnsweringMvpd answering = AnsweringMvpd.of(mvpd(null, null), null, AUTHORIZATION);
    assertThat(answering.id()).isEqualTo(ID);
    assertThat(answering.mechanism()).isEqualTo(BY_LINEUP);
    assertThat(answering.deadline()).hasSeconds(3);
  }

  @Test
  void isAskedForAuthorizationsAsForPreauthorizationsWhereNothingElseIsSaid() {
    Mvpd mvpd = mvpd(BY_ASKING, null);
    assertThat(AnsweringMvpd.of(mvpd, null, PREAUTHORIZATION).mechanism()).isEqualTo(BY_ASKING);
    assertThat(AnsweringMvpd.of(mvpd, null, AUTHORIZATION).mechanism()).isEqualTo(BY_ASKING);
  }

  @Test
  void isAskedInAWayOfItsOwnForEachKind() {
    Mvpd mvpd = mvpd(BY_LINEUP, BY_ASKING);
    assertThat(AnsweringMvpd.of(mvpd, null, PREAUTHORIZATION).mechanism()).isEqualTo(BY_LINEUP);
    assertThat(AnsweringMvpd.of(mvpd, null, AUTHORIZATION).mechanism()).isEqualTo(BY_ASKING);
  }

  @Test
  void isTheProxyInItsWayWhereTheMvpdSaysNothing() {
    Mvpd proxied = proxied(null, null, null);
    Mvpd proxy = proxy(BY_LINEUP, BY_ASKING);
    assertThat(AnsweringMvpd.of(proxied, proxy, AUTHORIZATION).id()).isEqualTo(PROXY);
    assertThat(AnsweringMvpd.of(proxied, proxy, AUTHORIZATION).mechanism()).isEqualTo(BY_ASKING);
    assertThat(AnsweringMvpd.of(proxied, proxy, PREAUTHORIZATION).mechanism()).isEqualTo(BY_LINEUP);
  }

  @Test
  void isTheProxyInTheMvpdsWayWhereTheMvpdSaysOne() {
    AnsweringMvpd answering =
        AnsweringMvpd.of(proxied(BY_ASKING, null, null), proxy(BY_LINEUP, null), AUTHORIZATION);
    assertThat(answering.id()).isEqualTo(PROXY);
    assertThat(answering.mechanism()).isEqualTo(BY_ASKING);
  }

  @Test
  void keepsTheMvpdsOwnDeadline() {
    Mvpd hurried = proxied(null, null, Duration.ofMillis(700));
    assertThat(AnsweringMvpd.of(hurried, proxy(BY_ASKING, null), AUTHORIZATION).deadline())
        .hasMillis(700);
  }

  @Test
  void isNeverAStandInThatIsAskedAsWell() {
    TemporaryAccess access = new TemporaryAccess.Basic(null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mvpd(ID, "Try", null, BY_LINEUP, null, null, access, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mvpd(ID, "Try", null, null, null, PROXY, access, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mvpd(ID, "Self", null, null, null, ID, null, null));
  }

  private static Mvpd mvpd(
      @Nullable MvpdMechanism preauthorization, @Nullable MvpdMechanism authorization) {
    return new Mvpd(ID, "Optimum", null, preauthorization, authorization, null, null, null);
  }

  private static Mvpd proxied(
      @Nullable MvpdMechanism preauthorization,
      @Nullable MvpdMechanism authorization,
      @Nullable Duration deadline) {
    return new Mvpd(ID, "Optimum", null, preauthorization, authorization, PROXY, null, deadline);
  }

  private static Mvpd proxy(
      @Nullable MvpdMechanism preauthorization, @Nullable MvpdMechanism authorization) {
    return new Mvpd(PROXY, "Synacor", null, preauthorization, authorization, null, null, null);
  }
}
