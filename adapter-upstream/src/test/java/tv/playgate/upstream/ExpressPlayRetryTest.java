package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.evaluation.TokenUrlFailure.REFUSED;
import static tv.playgate.domain.evaluation.TokenUrlFailure.UNAVAILABLE;
import static tv.playgate.upstream.ExpressPlayFixture.counted;
import static tv.playgate.upstream.ExpressPlayFixture.find;
import static tv.playgate.upstream.ExpressPlayFixture.issue;
import static tv.playgate.upstream.ExpressPlayFixture.notIssued;
import static tv.playgate.upstream.ExpressPlayFixture.order;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.Call;
import tv.playgate.application.fixture.MovableClock;
import tv.playgate.domain.evaluation.RegisteredDevices;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.sandbox.ExpressPlayEndpoint;
import tv.playgate.sandbox.ExpressPlayFaults;
import tv.playgate.sandbox.SandboxExpressPlay;
import tv.playgate.sandbox.Script;

/** When ExpressPlay is asked again, and when it is spared. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ExpressPlayRetryTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private SandboxExpressPlay sandbox;
  private UpstreamAdapter upstream;

  @BeforeEach
  void start() throws IOException {
    sandbox = ExpressPlayFixture.sandbox();
    upstream = ExpressPlayFixture.opened(ExpressPlayFixture.asking(sandbox), registry, clock);
  }

  @AfterEach
  void stop() {
    upstream.close();
    sandbox.close();
  }

  @Test
  void asksAgainWhatMayPassAndHandsOnTheSecondAnswer() {
    for (Script passing :
        List.of(
            Script.status(500),
            Script.status(503),
            Script.disconnect(),
            ExpressPlayFaults.code(-2030),
            ExpressPlayFaults.code(-4019))) {
      sandbox.scriptNext(ExpressPlayEndpoint.FAIRPLAY, passing);
      assertThat(ask()).as("%s", passing).isInstanceOf(TokenUrlAnswer.Issued.class);
    }
    assertThat(sandbox.requests()).hasSize(10);
    assertThat(counted(registry, "fairplay", "retried")).isEqualTo(5);
    assertThat(counted(registry, "fairplay", "issued")).isEqualTo(5);
  }

  @Test
  void sendsTheVerySameRequestAgain() {
    sandbox.scriptNext(ExpressPlayEndpoint.FAIRPLAY, Script.status(503));
    ask();

    assertThat(sandbox.requests().get(1).body()).isEqualTo(sandbox.requests().get(0).body());
  }

  @Test
  void asksNoThirdTime() {
    sandbox.script(Script.status(503));

    assertThat(ask()).isEqualTo(notIssued(UNAVAILABLE));
    assertThat(sandbox.requests()).hasSize(2);
    assertThat(counted(registry, "fairplay", "unavailable")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 404, 429})
  void asksNothingAgainThatWouldNotHelp(int status) {
    sandbox.script(Script.status(status));

    assertThat(ask()).isEqualTo(notIssued(REFUSED));
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void asksNothingAgainWhereTheDeadlineLeavesNoTime() {
    sandbox.script(Script.status(503));

    assertThat(issue(upstream, within(Duration.ofMillis(140)), order(DrmSystem.FAIRPLAY)))
        .isEqualTo(notIssued(UNAVAILABLE));
    assertThat(sandbox.requests().size()).isLessThanOrEqualTo(1);
  }

  @Test
  void asksNobodyOnceTheDeadlineIsOver() {
    assertThat(issue(upstream, within(Duration.ZERO), order(DrmSystem.FAIRPLAY)))
        .isEqualTo(notIssued(UNAVAILABLE));
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void answersByTheDeadlineWhenASecondAttemptHangs() {
    sandbox.scriptNext(ExpressPlayEndpoint.FAIRPLAY, Script.status(503), Script.hang());
    long begun = System.nanoTime();

    assertThat(issue(upstream, within(Duration.ofMillis(800)), order(DrmSystem.FAIRPLAY)))
        .isEqualTo(notIssued(UNAVAILABLE));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void sparesAServiceOnceHalfOfTwentyCallsFailed() {
    sandbox.script(ExpressPlayEndpoint.FAIRPLAY, Script.status(503));
    failTenTimes();
    assertThat(sandbox.requests()).hasSize(20);
    assertThat(breaker("fairplay")).isEqualTo(2);

    assertThat(ask()).isEqualTo(notIssued(UNAVAILABLE));
    assertThat(sandbox.requests()).hasSize(20);
    assertThat(counted(registry, "fairplay", "breaker_open")).isEqualTo(1);
    assertThat(issue(upstream, patient(), order(DrmSystem.WIDEVINE)))
        .isInstanceOf(TokenUrlAnswer.Issued.class);
    assertThat(find(upstream, patient())).isInstanceOf(RegisteredDevices.Listed.class);
    assertThat(breaker("widevine")).isZero();
  }

  @Test
  void triesASparedServiceWithAFewAndGoesOnOnceTheySucceed() {
    sandbox.script(Script.status(503));
    failTenTimes();
    clock.advance(ExpressPlayService.BREAKER.rest().plusMillis(1));

    sandbox.script(Script.delay(Duration.ofMillis(300), Script.status(400)));
    List<CompletableFuture<TokenUrlAnswer>> trials =
        IntStream.range(0, 10)
            .mapToObj(n -> upstream.tokenUrls().issue(patient(), order(DrmSystem.FAIRPLAY)))
            .map(CompletionStage::toCompletableFuture)
            .toList();
    trials.forEach(CompletableFuture::join);
    assertThat(sandbox.requests()).hasSize(20 + ExpressPlayService.BREAKER.trials());
    assertThat(counted(registry, "fairplay", "breaker_open")).isEqualTo(7);
    assertThat(breaker("fairplay")).isZero();

    sandbox.answerProperly();
    assertThat(ask()).isInstanceOf(TokenUrlAnswer.Issued.class);
  }

  @Test
  void sparesAServiceAgainWhoseTrialsFailAndAsksNoneOfThemTwice() {
    sandbox.script(Script.status(503));
    failTenTimes();
    clock.advance(ExpressPlayService.BREAKER.rest().plusMillis(1));

    for (int i = 0; i < ExpressPlayService.BREAKER.trials(); i++) {
      assertThat(ask()).isEqualTo(notIssued(UNAVAILABLE));
    }
    assertThat(sandbox.requests()).hasSize(20 + ExpressPlayService.BREAKER.trials());
    assertThat(breaker("fairplay")).isEqualTo(2);
    ask();
    assertThat(sandbox.requests()).hasSize(20 + ExpressPlayService.BREAKER.trials());
  }

  @Test
  void sparesNoServiceForWhatItRefusesOrAnswersWrongly() {
    for (Script fault :
        List.of(Script.status(404), ExpressPlayFaults.code(-2018), ExpressPlayFaults.html())) {
      sandbox.script(fault);
      IntStream.range(0, 15).forEach(n -> ask());
    }
    sandbox.script(ExpressPlayFaults.code(-4019));
    IntStream.range(0, 10).forEach(n -> ask());

    assertThat(breaker("fairplay")).isZero();
    sandbox.answerProperly();
    assertThat(ask()).isInstanceOf(TokenUrlAnswer.Issued.class);
  }

  @Test
  void answersWhatIsUnderWayWhenItIsClosed() {
    sandbox.script(Script.hang());
    CompletableFuture<TokenUrlAnswer> hanging =
        upstream.tokenUrls().issue(patient(), order(DrmSystem.FAIRPLAY)).toCompletableFuture();
    UpstreamFixture.await(() -> !sandbox.requests().isEmpty());

    upstream.close();
    assertThat(hanging.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(notIssued(UNAVAILABLE));
  }

  private void failTenTimes() {
    for (int i = 0; i < 10; i++) {
      assertThat(ask()).isEqualTo(notIssued(UNAVAILABLE));
    }
  }

  private double breaker(String service) {
    return registry.get("playgate.expressplay.breaker").tag("service", service).gauge().value();
  }

  private TokenUrlAnswer ask() {
    return issue(upstream, patient(), order(DrmSystem.FAIRPLAY));
  }

  private Call patient() {
    return within(Duration.ofSeconds(10));
  }

  private Call within(Duration patience) {
    return Call.arriving(clock.instant(), patience);
  }
}
