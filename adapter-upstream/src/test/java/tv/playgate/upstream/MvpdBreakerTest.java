package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.BAD_REPLY;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.Call;
import tv.playgate.application.fixture.MovableClock;
import tv.playgate.domain.degradation.Evidence;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;
import tv.playgate.sandbox.mvpd.ReplyStyle;

/** When an MVPD is spared, and who is told. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MvpdBreakerTest {

  private static final MvpdAnswer SPARED = new MvpdAnswer.Failed(MvpdFailure.BREAKER_OPEN);
  private static final CallLimits LIMITS = CallLimits.of(Duration.ofSeconds(30), 64);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private SandboxMvpd sandbox;
  private UpstreamAdapter upstream;
  private Mvpd mvpd;

  @BeforeEach
  void start() throws IOException {
    sandbox = SandboxMvpd.start(0, Set.of("resource1"));
    sandbox.replyWith(ReplyStyle.usual().holding(null));
    upstream =
        UpstreamAdapter.open(
            clock, ClientIdentities.trusting(TestIdentities.believing()), null, null, registry);
    upstream.reportOutagesTo((answering, evidence) -> told.add(new Told(answering, evidence)));
    mvpd = AskedHow.FORK_JSON.mvpd(new MvpdId("A"), sandbox.endpoint(), LIMITS);
  }

  @AfterEach
  void stop() {
    upstream.close();
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource
  void sparesTheMvpdOnceHalfOfTwentyCallsFailed(AskedHow how) {
    mvpd = how.mvpd(new MvpdId("A"), how.at(sandbox), LIMITS);
    ask(10, PERMITTED);
    sandbox.scriptCalls(Script.status(503));
    ask(10, BAD_REPLY);

    ask(3, SPARED);

    assertThat(sandbox.calls()).hasSize(20);
    assertThat(level()).isEqualTo(2);
    assertThat(
            registry
                .get("playgate.mvpd.calls")
                .tag("mvpd", "A")
                .tag("outcome", "breaker_open")
                .timer()
                .count())
        .isEqualTo(3);
  }

  @Test
  void goesOnWhereFewerThanTwentyCallsWereMade() {
    sandbox.scriptCalls(Script.status(503));
    ask(19, BAD_REPLY);
    assertThat(level()).isZero();

    ask(1, BAD_REPLY);

    ask(1, SPARED);
    assertThat(sandbox.calls()).hasSize(20);
  }

  @Test
  void goesOnWhereFewerThanHalfOfTheCallsFailed() {
    ask(11, PERMITTED);
    sandbox.scriptCalls(Script.status(503));

    ask(10, BAD_REPLY);

    assertThat(level()).isZero();
    ask(1, BAD_REPLY);
    ask(1, SPARED);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 429, 302, 204})
  void goesOnWhereTheMvpdDoesNotUnderstandUs(int status) {
    sandbox.scriptCalls(Script.status(status));

    ask(40, BAD_REPLY);

    assertThat(sandbox.calls()).hasSize(40);
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void goesOnWhereRepliesAreMalformed(AskedHow how) {
    mvpd = how.mvpd(new MvpdId("A"), how.at(sandbox), LIMITS);
    sandbox.scriptCalls(Script.reply(200, how.contentType(), "neither XML nor JSON"));

    ask(40, BAD_REPLY);

    assertThat(sandbox.calls()).hasSize(40);
    assertThat(level()).isZero();
    assertThat(told).isEmpty();
  }

  @Test
  void tellsOnceWhatItSaw() {
    ask(5, PERMITTED);
    sandbox.scriptCalls(Script.disconnect());
    ask(7, BAD_REPLY);
    sandbox.scriptCalls(Script.status(500));
    ask(8, BAD_REPLY);

    ask(30, SPARED);

    assertThat(told).hasSize(1);
    assertThat(told.get(0).answering()).isEqualTo(new MvpdId("A"));
    Evidence evidence = told.get(0).evidence();
    assertThat(evidence.calls()).isEqualTo(20);
    assertThat(evidence.failed()).isEqualTo(15);
    assertThat(evidence.byFailure()).isEqualTo(Map.of(MvpdFailure.BAD_REPLY, 15));
    assertThat(evidence.slow()).isZero();
    assertThat(evidence.shareOfTraffic()).isEqualTo(1);
  }

  @Test
  void tellsInWhichWaysCallsFailed() throws IOException {
    sandbox.scriptCalls(Script.status(503));
    ask(15, BAD_REPLY);
    sandbox.scriptCalls(Script.hang());
    Call hurried = Call.arriving(clock.instant(), Duration.ofMillis(200));
    for (int i = 0; i < 5; i++) {
      assertThat(UpstreamFixture.askOne(upstream, hurried, mvpd))
          .isEqualTo(UpstreamFixture.TOO_LATE);
    }

    assertThat(told)
        .singleElement()
        .satisfies(
            once ->
                assertThat(once.evidence().byFailure())
                    .isEqualTo(Map.of(MvpdFailure.BAD_REPLY, 15, MvpdFailure.TOO_LATE, 5)));
  }

  @Test
  void asksAgainAfterARestAndGoesOnWhereTheTrialsSucceed() {
    breakIt();
    clock.advance(MvpdCalls.BREAKER.rest().minusMillis(1));
    ask(1, SPARED);

    sandbox.answerProperly();
    clock.advance(Duration.ofMillis(2));
    ask(MvpdCalls.BREAKER.trials(), PERMITTED);

    assertThat(level()).isZero();
    ask(20, PERMITTED);
    assertThat(told).hasSize(1);
  }

  @Test
  void restsAgainAndTellsAgainWhereTheTrialsFail() {
    breakIt();
    clock.advance(MvpdCalls.BREAKER.rest().plusMillis(1));

    ask(MvpdCalls.BREAKER.trials(), BAD_REPLY);

    ask(1, SPARED);
    assertThat(told).hasSize(2);
    Evidence second = told.get(1).evidence();
    assertThat(second.calls()).isEqualTo(MvpdCalls.BREAKER.trials());
    assertThat(second.failed()).isEqualTo(MvpdCalls.BREAKER.trials());
  }

  @Test
  void leavesAnotherMvpdAlone() {
    Mvpd other = AskedHow.FORK_JSON.mvpd(new MvpdId("B"), sandbox.endpoint(), LIMITS);
    breakIt();
    sandbox.answerProperly();

    ask(1, SPARED);

    assertThat(UpstreamFixture.askOne(upstream, inTime(), other)).isEqualTo(PERMITTED);
  }

  @Test
  void countsNoCallThatWasNotMade() {
    mvpd =
        AskedHow.FORK_JSON.mvpd(
            new MvpdId("A"),
            sandbox.endpoint(),
            new CallLimits(
                Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30), 1, 0));
    Call over = Call.arriving(clock.instant(), Duration.ofMillis(-1));

    for (int i = 0; i < 40; i++) {
      var unused = UpstreamFixture.askOne(upstream, over, mvpd);
    }

    assertThat(sandbox.calls()).isEmpty();
    ask(1, PERMITTED);
    assertThat(told).isEmpty();
  }

  @Test
  void survivesWhoeverTakesEvidenceAndThrows() {
    upstream.reportOutagesTo(
        (answering, evidence) -> {
          throw new IllegalStateException("full");
        });

    breakIt();

    ask(1, SPARED);
  }

  private void breakIt() {
    sandbox.scriptCalls(Script.status(503));
    ask(MvpdCalls.BREAKER.fewestCalls(), BAD_REPLY);
    assertThat(level()).isEqualTo(2);
  }

  private void ask(int times, MvpdAnswer expected) {
    for (int i = 0; i < times; i++) {
      assertThat(UpstreamFixture.askOne(upstream, inTime(), mvpd)).isEqualTo(expected);
    }
  }

  private Call inTime() {
    return Call.arriving(clock.instant(), Duration.ofSeconds(30));
  }

  private double level() {
    return registry.get("playgate.mvpd.breaker").tag("mvpd", "A").gauge().value();
  }

  /** What was told of an outage. */
  private record Told(MvpdId answering, Evidence evidence) {}
}
