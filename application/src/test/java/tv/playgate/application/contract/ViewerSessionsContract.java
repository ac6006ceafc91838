package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.failure;
import static tv.playgate.application.fixture.ViewerSessionFixture.END;
import static tv.playgate.application.fixture.ViewerSessionFixture.START;
import static tv.playgate.application.fixture.ViewerSessionFixture.cookie;
import static tv.playgate.application.fixture.ViewerSessionFixture.id;
import static tv.playgate.application.fixture.ViewerSessionFixture.session;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.fixture.TrialFixture;
import tv.playgate.application.fixture.ViewerSessionFixture;
import tv.playgate.application.port.out.ViewerSessions;
import tv.playgate.domain.evaluation.ClaimLicense;
import tv.playgate.domain.evaluation.FindViewerSession;
import tv.playgate.domain.evaluation.LicenseClaim;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.session.ViewerSession;
import tv.playgate.domain.session.ViewerSessionId;
import tv.playgate.domain.session.ViewerSessionUse;

/**
 * What every {@link ViewerSessions} must do. Extend it and hand in the sessions. The tests use
 * cookies of their own, so there may be others, and all of them may share the sessions.
 */
public abstract class ViewerSessionsContract {

  private static final int RIVALS = 16;
  private static final int ROUNDS = 10;

  /** The sessions under test. */
  protected abstract ViewerSessions sessions();

  @Test
  void keepsEveryMember() {
    ViewerSession rich = ViewerSessionFixture.rich();
    ViewerSession plain = session(1);
    open(rich);
    open(plain);
    assertThat(found(rich.cookie())).contains(rich);
    assertThat(found(plain.cookie())).contains(plain);
    assertThat(shown(rich.id())).contains(new ViewerSessionUse(rich, 0));
    assertThat(shown(plain.id())).contains(new ViewerSessionUse(plain, 0));
  }

  @Test
  void keepsTheLinksInTheirOrder() {
    ViewerSession rich = ViewerSessionFixture.rich();
    open(rich);
    assertThat(found(rich.cookie()).orElseThrow().viewer().links())
        .containsExactlyElementsOf(rich.viewer().links());
  }

  @Test
  void knowsNothingOfSessionsThatAreNotThere() {
    assertThat(found(cookie())).isEmpty();
    assertThat(shown(id())).isEmpty();
    assertThat(claim(id(), START)).isEqualTo(LicenseClaim.SESSION_GONE);
    assertThat(revoke(id())).isFalse();
  }

  @Test
  void refusesASecondSessionOfTheSameIdOrCookie() {
    ViewerSession first = session(1);
    open(first);
    for (ViewerSession second :
        List.of(first, session(first.id(), cookie(), 2), session(id(), first.cookie(), 2))) {
      assertThat(failure(sessions().open(callAt(START), second)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(found(first.cookie())).contains(first);
    assertThat(shown(first.id())).contains(new ViewerSessionUse(first, 0));
  }

  @Test
  void givesAsManyLicensesAsThereAre() {
    ViewerSession two = session(2);
    open(two);
    assertThat(claim(two.id(), START)).isEqualTo(LicenseClaim.TAKEN);
    assertThat(shown(two.id())).map(ViewerSessionUse::licenses).contains(1);
    assertThat(claim(two.id(), START)).isEqualTo(LicenseClaim.TAKEN);
    assertThat(claim(two.id(), START)).isEqualTo(LicenseClaim.USED_UP);
    assertThat(claim(two.id(), END.minusMillis(1))).isEqualTo(LicenseClaim.USED_UP);
    assertThat(shown(two.id())).map(ViewerSessionUse::licenses).contains(2);
  }

  @Test
  void givesLicensesUpToTheEndAndNoLonger() {
    ViewerSession session = session(10);
    open(session);
    assertThat(claim(session.id(), END.minusMillis(1))).isEqualTo(LicenseClaim.TAKEN);
    assertThat(claim(session.id(), END)).isEqualTo(LicenseClaim.SESSION_GONE);
    assertThat(claim(session.id(), END.plusSeconds(1))).isEqualTo(LicenseClaim.SESSION_GONE);
  }

  @Test
  void takesFromTheOneSessionAlone() {
    ViewerSession one = session(1);
    ViewerSession other = session(1);
    open(one);
    open(other);
    assertThat(claim(one.id(), START)).isEqualTo(LicenseClaim.TAKEN);
    assertThat(claim(other.id(), START)).isEqualTo(LicenseClaim.TAKEN);
  }

  @Test
  void findingAndShowingTakeNothing() {
    ViewerSession session = session(1);
    open(session);
    IntStream.range(0, 5).forEach(i -> found(session.cookie()));
    IntStream.range(0, 5).forEach(i -> shown(session.id()));
    assertThat(claim(session.id(), START)).isEqualTo(LicenseClaim.TAKEN);
  }

  @Test
  void endsASessionThatIsRevoked() {
    ViewerSession session = session(3);
    ViewerSession bystander = session(3);
    open(session);
    open(bystander);
    claim(session.id(), START);
    assertThat(revoke(session.id())).isTrue();
    assertThat(found(session.cookie())).isEmpty();
    assertThat(claim(session.id(), START)).isEqualTo(LicenseClaim.SESSION_GONE);
    assertThat(revoke(session.id())).isFalse();
    assertThat(found(bystander.cookie())).contains(bystander);
  }

  @Test
  void neverGivesMoreLicensesThanThereAreWhereManyComeAtOnce() {
    for (int round = 0; round < ROUNDS; round++) {
      ViewerSession session = session(5);
      open(session);
      List<CompletionStage<LicenseClaim>> claims =
          IntStream.range(0, RIVALS)
              .mapToObj(i -> sessions().claim(callAt(START), new ClaimLicense(session.id())))
              .toList();
      List<LicenseClaim> outcomes = claims.stream().map(claim -> answer(claim)).toList();
      assertThat(Collections.frequency(outcomes, LicenseClaim.TAKEN)).isEqualTo(5);
      assertThat(Collections.frequency(outcomes, LicenseClaim.USED_UP)).isEqualTo(RIVALS - 5);
      assertThat(shown(session.id())).map(ViewerSessionUse::licenses).contains(5);
    }
  }

  @Test
  void opensOneSessionWhereManyComeWithOneCookieAtOnce() {
    CookieHash cookie = cookie();
    List<CompletionStage<Boolean>> tries =
        IntStream.range(0, 8)
            .mapToObj(i -> session(id(), cookie, 1))
            .map(
                session ->
                    sessions()
                        .open(callAt(START), session)
                        .handle((opened, failure) -> failure == null))
            .toList();
    assertThat(tries.stream().map(outcome -> answer(outcome))).containsOnlyOnce(true);
    assertThat(found(cookie)).isPresent();
  }

  private void open(ViewerSession session) {
    answer(sessions().open(callAt(START), session));
  }

  private Optional<ViewerSession> found(CookieHash cookie) {
    return answer(sessions().find(callAt(START), new FindViewerSession(cookie)));
  }

  private Optional<ViewerSessionUse> shown(ViewerSessionId id) {
    return answer(sessions().show(callAt(START), id));
  }

  private LicenseClaim claim(ViewerSessionId id, Instant now) {
    return answer(sessions().claim(callAt(now), new ClaimLicense(id)));
  }

  private boolean revoke(ViewerSessionId id) {
    return answer(sessions().revoke(callAt(START), id));
  }

  private static Call callAt(Instant instant) {
    return TrialFixture.callAt(instant);
  }
}
