package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;
import static tv.playgate.upstream.UpstreamFixture.TOO_LATE;
import static tv.playgate.upstream.UpstreamFixture.answering;
import static tv.playgate.upstream.UpstreamFixture.ask;
import static tv.playgate.upstream.UpstreamFixture.await;
import static tv.playgate.upstream.UpstreamFixture.patient;
import static tv.playgate.upstream.UpstreamFixture.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.playgate.application.Call;
import tv.playgate.application.contract.MvpdGatewayContract;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;
import tv.playgate.sandbox.mvpd.ReplyStyle;

/** Identical questions on their way to an MVPD, as the MVPD sees them. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class MvpdSharingTest {

  private static final Resource RESOURCE = new Resource("resource1");
  private static final int ASKERS = 10;

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private SandboxMvpd sandbox;
  private UpstreamAdapter upstream;

  @BeforeEach
  void start() throws IOException {
    sandbox = SandboxMvpd.start(0, Set.of("resource1", "warm-up"));
    sandbox.replyWith(ReplyStyle.usual().holding(null));
    upstream =
        UpstreamAdapter.open(
            Clock.systemUTC(),
            ClientIdentities.trusting(TestIdentities.believing()),
            null,
            null,
            registry);
  }

  @AfterEach
  void stop() {
    upstream.close();
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource
  void travelAsOneCall(AskedHow how) {
    Mvpd mvpd = warm(how);
    sandbox.script("resource1", Script.delay(Duration.ofMillis(500), Script.permit()));

    List<CompletableFuture<MvpdAnswer>> asked =
        Stream.generate(() -> asking(patient(), mvpd)).limit(ASKERS).toList();

    assertThat(asked).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(PERMITTED));
    assertThat(sandbox.calls()).hasSize(2);
    assertThat(registry.get("playgate.mvpd.shared").tag("mvpd", "Shared").counter().count())
        .isEqualTo(ASKERS - 1);
  }

  @ParameterizedTest
  @EnumSource
  void areAskedAnewOnceACallHasFailed(AskedHow how) {
    Mvpd mvpd = warm(how);
    sandbox.scriptNextCalls(Script.status(503), Script.hang());

    assertThat(asking(patient(), mvpd).join()).isEqualTo(UpstreamFixture.BAD_REPLY);
    assertThat(asking(within(Duration.ofMillis(300)), mvpd).join()).isEqualTo(TOO_LATE);
    await(() -> sandbox.calls().size() == 3);
    assertThat(asking(patient(), mvpd).join()).isEqualTo(PERMITTED);
    assertThat(sandbox.calls()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource
  void keepEverybodysOwnDeadline(AskedHow how) {
    Mvpd mvpd = warm(how);
    sandbox.script("resource1", Script.delay(Duration.ofSeconds(1), Script.permit()));

    CompletableFuture<MvpdAnswer> first = asking(patient(), mvpd);
    CompletableFuture<MvpdAnswer> hurried = asking(within(Duration.ofMillis(300)), mvpd);

    assertThat(hurried.join()).isEqualTo(TOO_LATE);
    assertThat(first.join()).isEqualTo(PERMITTED);
    assertThat(sandbox.calls()).hasSize(2);
  }

  /** An MVPD that was asked once, so that nothing has to be loaded any more. */
  private Mvpd warm(AskedHow how) {
    Mvpd mvpd =
        how.mvpd(new MvpdId("Shared"), how.at(sandbox), CallLimits.of(Duration.ofSeconds(10), 64));
    assertThat(ask(upstream, patient(), mvpd, "warm-up").about(new Resource("warm-up")))
        .isEqualTo(PERMITTED);
    return mvpd;
  }

  private CompletableFuture<MvpdAnswer> asking(Call call, Mvpd mvpd) {
    return upstream
        .mvpds()
        .ask(call, answering(mvpd), MvpdGatewayContract.question(mvpd, "resource1"))
        .thenApply(answers -> answers.about(RESOURCE))
        .toCompletableFuture();
  }
}
