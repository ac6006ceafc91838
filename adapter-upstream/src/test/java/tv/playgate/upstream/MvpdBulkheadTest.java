package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.playgate.upstream.UpstreamFixture.BUSY;
import static tv.playgate.upstream.UpstreamFixture.NO_CONNECTION;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;
import static tv.playgate.upstream.UpstreamFixture.TOO_LATE;
import static tv.playgate.upstream.UpstreamFixture.ask;
import static tv.playgate.upstream.UpstreamFixture.askOne;
import static tv.playgate.upstream.UpstreamFixture.await;
import static tv.playgate.upstream.UpstreamFixture.mvpd;
import static tv.playgate.upstream.UpstreamFixture.patient;
import static tv.playgate.upstream.UpstreamFixture.within;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.playgate.application.Call;
import tv.playgate.application.contract.MvpdGatewayContract;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class MvpdBulkheadTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final UpstreamAdapter upstream = UpstreamFixture.opened(null);
  private SandboxMvpd sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = SandboxMvpd.start(0, Set.of("resource1"));
    sandbox.script("hang", Script.hang());
  }

  @AfterEach
  void stop() {
    upstream.close();
    sandbox.close();
  }

  @Test
  void failsCallsBeyondTheLineAtOnce() {
    Mvpd narrow = mvpd(sandbox.endpoint(), new CallLimits(TIMEOUT, TIMEOUT, TIMEOUT, 1, 1));
    CompletableFuture<MvpdAnswers> hanging = asking(within(Duration.ofSeconds(2)), narrow, "hang");
    CompletableFuture<MvpdAnswers> waiting = asking(patient(), narrow, "resource1");

    assertThat(ask(upstream, patient(), narrow, "resource2").byResource()).containsValue(BUSY);
    assertThat(waiting).isNotDone();
    assertThat(hanging.join().byResource()).containsValue(TOO_LATE);
    assertThat(waiting.join().byResource()).containsValue(PERMITTED);
  }

  @Test
  void letsNobodyWaitBeyondHisOwnDeadline() {
    Mvpd narrow = mvpd(sandbox.endpoint(), TIMEOUT, 1);
    CompletableFuture<MvpdAnswers> hanging = asking(within(Duration.ofSeconds(2)), narrow, "hang");

    assertThat(askOne(upstream, within(Duration.ofMillis(100)), narrow)).isEqualTo(TOO_LATE);
    assertThat(hanging).isNotDone();
    assertThat(sandbox.requests()).hasSize(1);
    assertThat(hanging.join().byResource()).containsValue(TOO_LATE);
  }

  @Test
  void makesRoomAgainOnceABrokenOffCallHasEnded() {
    Mvpd narrow = mvpd(sandbox.endpoint(), TIMEOUT, 2);

    assertThat(ask(upstream, within(Duration.ofMillis(200)), narrow, "hang").byResource())
        .containsValue(TOO_LATE);

    await(() -> vacancies(narrow) == 2);
    assertThat(askOne(upstream, patient(), narrow)).isEqualTo(PERMITTED);
  }

  @Test
  void losesNoRoomOverManyCalls() {
    Mvpd narrow = mvpd(sandbox.endpoint(), TIMEOUT, 3);
    sandbox.script("gone", Script.disconnect());

    for (int i = 0; i < 50; i++) {
      var unused =
          ask(
              upstream,
              within(Duration.ofMillis(100)),
              narrow,
              "resource1",
              "resource2",
              "resource3",
              i % 5 == 0 ? "hang" : "gone");
      await(() -> vacancies(narrow) == 3);
    }
    assertThat(ask(upstream, patient(), narrow, "resource1").byResource()).containsValue(PERMITTED);
  }

  @Test
  void keepsTheLimitsOfTwoMvpdsApart() {
    Mvpd narrow = mvpd(sandbox.endpoint(), TIMEOUT, 1);
    Mvpd other = new Mvpd(new MvpdId("OtherMvpd"), "Other", null, narrow.preauthorization(), null);
    CompletableFuture<MvpdAnswers> hanging = asking(within(Duration.ofSeconds(2)), narrow, "hang");

    assertThat(askOne(upstream, patient(), other)).isEqualTo(PERMITTED);
    assertThat(hanging.join().byResource()).containsValue(TOO_LATE);
  }

  @Test
  void followsAChangeOfTheEndpoint() throws IOException {
    Mvpd wrong = mvpd(UpstreamFixture.nobodyThere());

    assertThat(askOne(upstream, patient(), wrong)).isEqualTo(NO_CONNECTION);
    assertThat(askOne(upstream, patient(), mvpd(sandbox.endpoint()))).isEqualTo(PERMITTED);
  }

  @Test
  void sendsWhatTheProtocolSays() {
    assertThat(askOne(upstream, patient(), mvpd(sandbox.endpoint()))).isEqualTo(PERMITTED);

    assertThat(sandbox.requests())
        .containsExactly(
            new SandboxMvpd.Request(
                "user-1", "resource1", "ba23d141-d715-561c-94f4-e9e4c966b1eb", "192.0.2.1"));
  }

  @Test
  void answersWhatIsUnderWayWhenItIsClosed() {
    Mvpd mvpd = mvpd(sandbox.endpoint());
    CompletableFuture<MvpdAnswers> hanging = asking(patient(), mvpd, "hang");
    await(() -> !sandbox.requests().isEmpty());

    upstream.close();

    assertThat(hanging.join().byResource()).containsValue(NO_CONNECTION);
    assertThat(askOne(upstream, patient(), mvpd)).isEqualTo(NO_CONNECTION);
  }

  @Test
  void completesOnThreadsOfItsOwn() {
    sandbox.script("late", Script.delay(Duration.ofMillis(500), Script.permit()));
    Mvpd mvpd = mvpd(sandbox.endpoint());

    for (String resource : List.of("late", "hang")) {
      CompletableFuture<String> thread =
          asking(within(Duration.ofSeconds(2)), mvpd, resource)
              .thenApply(answers -> Thread.currentThread().getName());
      assertThat(thread.join()).startsWith("playgate-upstream-");
    }
  }

  @Test
  void refusesAnMvpdThatIsNotToBeAsked() {
    Mvpd lineup =
        new Mvpd(new MvpdId("Cablevision"), "Optimum", null, new MvpdMechanism.Lineup(), null);

    assertThatThrownBy(() -> askOne(upstream, patient(), lineup))
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  private CompletableFuture<MvpdAnswers> asking(Call call, Mvpd mvpd, String resource) {
    return upstream
        .mvpds()
        .ask(call, UpstreamFixture.answering(mvpd), MvpdGatewayContract.question(mvpd, resource))
        .toCompletableFuture();
  }

  private int vacancies(Mvpd mvpd) {
    return ((MvpdConnectors) upstream.mvpds()).vacancies(mvpd.id());
  }
}
