package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.BAD_REPLY;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;
import static tv.playgate.upstream.UpstreamFixture.answering;
import static tv.playgate.upstream.UpstreamFixture.patient;
import static tv.playgate.upstream.Variations.QUESTION;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.playgate.application.contract.MvpdGatewayContract;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;
import tv.playgate.sandbox.mvpd.ReplyStyle;
import tv.playgate.sandbox.mvpd.XacmlQuestion;

/** Earlier answers that will do, as the MVPD sees it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class MvpdMemoryTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final UpstreamAdapter upstream =
      UpstreamAdapter.open(
          Clock.systemUTC(),
          ClientIdentities.trusting(TestIdentities.believing()),
          null,
          null,
          registry);
  private SandboxMvpd sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = SandboxMvpd.start(0, Set.of("resource1", "resource2", "resource3"));
    sandbox.replyWith(ReplyStyle.usual().holding(null));
  }

  @AfterEach
  void stop() {
    upstream.close();
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource
  void areAskedForOnce(AskedHow how) {
    Mvpd mvpd = mvpd(how);

    assertThat(ask(mvpd, about("resource1")).byResource()).containsValue(PERMITTED);
    assertThat(ask(mvpd, about("resource1")).byResource()).containsValue(PERMITTED);

    assertThat(sandbox.calls()).hasSize(1);
    assertThat(registry.get("playgate.mvpd.remembered").counter().count()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void areAskedForEachTimeWhereNobodySaysOtherwise(AskedHow how) {
    Mvpd mvpd = mvpd(how);
    AskMvpd fresh = MvpdGatewayContract.question(mvpd, "resource1");

    var unused = ask(mvpd, fresh);
    unused = ask(mvpd, fresh);

    assertThat(sandbox.calls()).hasSize(2);
  }

  @Test
  void leaveTheRestToBeAskedFor() {
    Mvpd mvpd = mvpd(AskedHow.MULTI_XACML);
    var unused = ask(mvpd, about("resource2"));

    MvpdAnswers answers = ask(mvpd, about("resource1", "resource2", "resource3"));

    assertThat(answers.byResource())
        .hasSize(3)
        .allSatisfy((r, a) -> assertThat(a).isEqualTo(PERMITTED));
    assertThat(sandbox.questions())
        .extracting(XacmlQuestion::resourceIds)
        .containsExactly(List.of("resource2"), List.of("resource1", "resource3"));
  }

  @ParameterizedTest
  @EnumSource
  void areNeverFailures(AskedHow how) {
    Mvpd mvpd = mvpd(how);
    sandbox.scriptNextCalls(Script.status(503));

    assertThat(ask(mvpd, about("resource1")).byResource()).containsValue(BAD_REPLY);
    assertThat(ask(mvpd, about("resource1")).byResource()).containsValue(PERMITTED);
    assertThat(sandbox.calls()).hasSize(2);
  }

  @Test
  void belongToOneWayOfAskingAtOnePlace() throws IOException {
    try (SandboxMvpd elsewhere = SandboxMvpd.start(0, Set.of())) {
      var unused = ask(mvpd(AskedHow.FORK_XACML), about("resource1"));

      unused = ask(mvpd(AskedHow.MULTI_XACML), about("resource1"));
      assertThat(sandbox.calls()).hasSize(2);

      unused = ask(mvpd(AskedHow.FORK_JSON), about("resource1"));
      assertThat(sandbox.calls()).hasSize(3);

      unused = ask(mvpd(AskedHow.FORK_XACML, elsewhere), about("resource1"));
      assertThat(elsewhere.calls()).hasSize(1);
    }
  }

  @Test
  void belongToOneSignIn() {
    Mvpd mvpd = mvpd(AskedHow.FORK_JSON);
    var unused = ask(mvpd, about("resource1"));

    unused = ask(mvpd, Variations.byComponent().get("remembering.signedInAt"));

    assertThat(sandbox.calls()).hasSize(2);
  }

  private Mvpd mvpd(AskedHow how) {
    return mvpd(how, sandbox);
  }

  private static Mvpd mvpd(AskedHow how, SandboxMvpd at) {
    return how.mvpd(new MvpdId("ForkMvpd"), how.at(at), CallLimits.of(Duration.ofSeconds(10), 8));
  }

  private static AskMvpd about(String... resources) {
    LinkedHashSet<Resource> asked = new LinkedHashSet<>();
    Arrays.stream(resources).map(Resource::new).forEach(asked::add);
    return QUESTION.about(asked);
  }

  private MvpdAnswers ask(Mvpd mvpd, AskMvpd question) {
    return upstream.mvpds().ask(patient(), answering(mvpd), question).toCompletableFuture().join();
  }
}
