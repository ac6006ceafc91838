package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;
import static tv.playgate.upstream.UpstreamFixture.ask;
import static tv.playgate.upstream.UpstreamFixture.await;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.sandbox.fault.FaultyServer;
import tv.playgate.sandbox.fault.HttpFaults;

/**
 * Every {@link MvpdFault} in every way of asking, over real sockets. Each case has an MVPD of its
 * own, so that no breaker and no shared answer blurs it.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MvpdFaultMatrixTest {

  private static final Resource RESOURCE_1 = new Resource("resource1");
  private static final Resource RESOURCE_2 = new Resource("resource2");
  private static final AtomicInteger MVPDS = new AtomicInteger();

  private static UpstreamAdapter upstream;

  @BeforeAll
  static void open() {
    upstream = UpstreamAdapter.open(Clock.systemUTC(), TestIdentities.believing(), null);
  }

  @AfterAll
  static void close() {
    upstream.close();
  }

  static Stream<Case> cases() {
    return Arrays.stream(MvpdFault.values())
        .flatMap(fault -> fault.asked().stream().flatMap(how -> cases(fault, how)));
  }

  private static Stream<Case> cases(MvpdFault fault, AskedHow how) {
    return IntStream.range(0, fault.openings().size()).mapToObj(i -> new Case(fault, how, i));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void comesToWhatTheTableSays(Case tried) throws Exception {
    EndedBy end = tried.fault().end();
    try (FaultyMvpd faulty = tried.open()) {
      Mvpd mvpd = tried.how().mvpd(newMvpd(), faulty.address(), end.limits());

      MvpdAnswers answers = ask(upstream, end.call(), mvpd, "resource1", "resource2");

      assertThat(answers.about(RESOURCE_1)).isEqualTo(tried.outcome());
      if (tried.isAboutTheWholeReply()) {
        assertThat(answers.about(RESOURCE_2)).isEqualTo(tried.outcome());
      }
      await(() -> vacancies(mvpd) == end.limits().maxConcurrentCalls());
      faulty.check();
    }
  }

  /** Without it, nobody knew whether the faults are what makes the difference. */
  @ParameterizedTest
  @EnumSource
  void permitsWhereNothingIsWrong(AskedHow how) throws Exception {
    for (String words : List.of("", "caf\u00c3\u00a9")) {
      try (FaultyServer decent =
          FaultyServer.onceAsked(
              HttpFaults.reply(200, how.contentType() + "; charset=utf-8", how.permit(words)))) {
        Mvpd mvpd = how.mvpd(newMvpd(), decent.address(), EndedBy.THE_FAULT.limits());

        assertThat(ask(upstream, EndedBy.THE_FAULT.call(), mvpd, "resource1").about(RESOURCE_1))
            .isEqualTo(PERMITTED);
      }
    }
  }

  private static MvpdId newMvpd() {
    return new MvpdId("Mvpd" + MVPDS.incrementAndGet());
  }

  private static int vacancies(Mvpd mvpd) {
    return ((MvpdConnectors) upstream.mvpds()).vacancies(mvpd.id());
  }

  /** One fault in one of its forms and in one way of asking. */
  record Case(MvpdFault fault, AskedHow how, int form) {

    FaultyMvpd open() throws Exception {
      return fault.openings().get(form).open(how);
    }

    MvpdAnswer outcome() {
      return fault.outcome().<MvpdAnswer>map(MvpdAnswer.Failed::new).orElse(PERMITTED);
    }

    boolean isAboutTheWholeReply() {
      return fault.outcome().isPresent() && !fault.does().endsWith("for the one resource");
    }

    @Override
    public String toString() {
      return fault + " " + how + " " + form;
    }
  }
}
