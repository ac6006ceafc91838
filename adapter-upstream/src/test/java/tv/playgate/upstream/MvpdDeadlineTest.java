package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;
import static tv.playgate.upstream.UpstreamFixture.TOO_LATE;
import static tv.playgate.upstream.UpstreamFixture.ask;
import static tv.playgate.upstream.UpstreamFixture.await;
import static tv.playgate.upstream.UpstreamFixture.within;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.playgate.application.Call;
import tv.playgate.domain.error.ErrorAction;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;
import tv.playgate.sandbox.mvpd.ReplyStyle;

/** One resource that hangs, among others that do not. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MvpdDeadlineTest {

  private static final Duration DEADLINE = Duration.ofMillis(800);

  /** A busy machine may be late by this; who waits for the timeout is later still. */
  private static final Duration GENEROUS = Duration.ofSeconds(10);

  private static final CallLimits LIMITS = CallLimits.of(Duration.ofSeconds(50), 16);

  private final UpstreamAdapter upstream =
      UpstreamAdapter.open(Clock.systemUTC(), TestIdentities.believing(), null);
  private SandboxMvpd sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = SandboxMvpd.start(0, Set.of("a", "b", "c", "warm-up"));
    sandbox.replyWith(ReplyStyle.usual().holding(null));
    sandbox.script("hangs", Script.hang());
  }

  @AfterEach
  void stop() {
    upstream.close();
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"FORK_JSON", "FORK_XACML"})
  void leavesTheAnswersOfTheOthersAlone(AskedHow how) {
    MvpdAnswers answers = askInTime(warm(how));

    assertThat(answers.byResource()).hasSize(4);
    for (String resource : new String[] {"a", "b", "c"}) {
      assertThat(answers.about(new Resource(resource))).isEqualTo(PERMITTED);
    }
    assertThat(answers.about(new Resource("hangs"))).isEqualTo(TOO_LATE);
  }

  @ParameterizedTest
  @EnumSource(names = {"MULTI_XACML", "PLAIN_XACML"})
  void takesTheOthersOfItsCallAlong(AskedHow how) {
    MvpdAnswers answers = askInTime(warm(how));

    assertThat(answers.byResource()).hasSize(4);
    assertThat(answers.byResource().values()).containsOnly(TOO_LATE);
  }

  @ParameterizedTest
  @EnumSource
  void leavesRoomForLaterCalls(AskedHow how) {
    Mvpd mvpd = warm(how);
    var unused = askInTime(mvpd);

    await(
        () ->
            ((MvpdConnectors) upstream.mvpds()).vacancies(mvpd.id())
                == LIMITS.maxConcurrentCalls());
    assertThat(ask(upstream, within(GENEROUS), mvpd, "a").byResource()).containsValue(PERMITTED);
  }

  @ParameterizedTest
  @EnumSource
  void isWorthARetryToTheApplication(AskedHow how) {
    MvpdAnswer late = askInTime(warm(how)).about(new Resource("hangs"));

    MvpdFailure failure = late.fold(p -> null, d -> null, MvpdAnswer.Failed::failure);

    assertThat(failure).isEqualTo(MvpdFailure.TOO_LATE);
    assertThat(failure.code().wireName()).isEqualTo("maximum_execution_time_exceeded");
    assertThat(failure.code().action()).isEqualTo(ErrorAction.RETRY);
  }

  private MvpdAnswers askInTime(Mvpd mvpd) {
    long begun = System.nanoTime();
    Call call = within(DEADLINE);

    MvpdAnswers answers = ask(upstream, call, mvpd, "a", "hangs", "b", "c");

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(GENEROUS);
    return answers;
  }

  private Mvpd warm(AskedHow how) {
    Mvpd mvpd = how.mvpd(new MvpdId("Slow"), how.at(sandbox), LIMITS);
    assertThat(ask(upstream, within(GENEROUS), mvpd, "warm-up").byResource())
        .containsValue(PERMITTED);
    return mvpd;
  }
}
