package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.application.Call;
import tv.playgate.application.fixture.TrialFixture;
import tv.playgate.application.fixture.ViewerSessionFixture;
import tv.playgate.domain.evaluation.BindDevice;
import tv.playgate.domain.evaluation.ClaimLicense;
import tv.playgate.domain.evaluation.FindViewerSession;
import tv.playgate.domain.evaluation.LicenseClaim;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.DrmDeviceId;
import tv.playgate.domain.session.ViewerSession;

/** Two adapters over one database, as replicas have them. */
class LicensesInCommonTest {

  private static final int ROUNDS = 10;
  private static final int RIVALS = 16;

  static Stream<PersistenceConfig> databases() {
    return Stream.of(OpenDatabase.newH2InMemory(), PostgresServer.newDatabase());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void areNeverMoreThanTheSessionHas(PersistenceConfig config) throws SQLException {
    both(
        config,
        adapters -> {
          for (int round = 0; round < ROUNDS; round++) {
            ViewerSession session = ViewerSessionFixture.session(3);
            answer(adapters.get(0).viewerSessions().open(now(), session));
            List<CompletionStage<LicenseClaim>> claims =
                IntStream.range(0, RIVALS)
                    .mapToObj(i -> adapters.get(i % 2).viewerSessions())
                    .map(s -> s.claim(now(), new ClaimLicense(session.id())))
                    .toList();
            List<LicenseClaim> outcomes = claims.stream().map(claim -> answer(claim)).toList();
            assertThat(Collections.frequency(outcomes, LicenseClaim.TAKEN)).isEqualTo(3);
            assertThat(Collections.frequency(outcomes, LicenseClaim.USED_UP)).isEqualTo(RIVALS - 3);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void areBoundToOneDeviceByEverybody(PersistenceConfig config) throws SQLException {
    both(
        config,
        adapters -> {
          for (int round = 0; round < ROUNDS; round++) {
            CookieHash cookie = ViewerSessionFixture.cookie();
            List<CompletionStage<DrmDeviceId>> rivals =
                IntStream.range(0, RIVALS)
                    .mapToObj(
                        i ->
                            adapters
                                .get(i % 2)
                                .deviceBindings()
                                .bind(call(), new BindDevice(cookie, new DrmDeviceId("tv-" + i))))
                    .toList();
            assertThat(rivals.stream().map(rival -> answer(rival)).distinct()).hasSize(1);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void endEverywhereAtOnceWithTheirSession(PersistenceConfig config) throws SQLException {
    both(
        config,
        adapters -> {
          ViewerSession session = ViewerSessionFixture.session(3);
          FindViewerSession question = new FindViewerSession(session.cookie());
          answer(adapters.get(0).viewerSessions().open(now(), session));
          assertThat(answer(adapters.get(1).viewerSessions().find(now(), question))).isPresent();
          answer(adapters.get(0).viewerSessions().revoke(now(), session.id()));
          assertThat(answer(adapters.get(1).viewerSessions().find(now(), question))).isEmpty();
        });
  }

  @FunctionalInterface
  private interface Check {
    void of(List<PersistenceAdapter> adapters);
  }

  private static void both(PersistenceConfig config, Check check) throws SQLException {
    // Held open, lest a database in memory should go.
    try (Connection open = config.address().type().dataSource(config).getConnection();
        PersistenceAdapter one = PersistenceAdapter.open(config, Clock.systemUTC());
        PersistenceAdapter two = PersistenceAdapter.open(config, Clock.systemUTC())) {
      check.of(List.of(one, two));
      assertThat(open.isClosed()).isFalse();
    }
  }

  private static Call now() {
    return TrialFixture.callAt(ViewerSessionFixture.START);
  }
}
