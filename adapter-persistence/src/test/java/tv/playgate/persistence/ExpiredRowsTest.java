package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ClientFixture.client;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.application.fixture.ClientFixture;
import tv.playgate.application.fixture.ProposalFixture;
import tv.playgate.application.fixture.TrialFixture;
import tv.playgate.application.fixture.ViewerSessionFixture;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.decision.GivenAuthorization;
import tv.playgate.domain.mediatoken.MediaTokenId;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.session.ViewerSession;
import tv.playgate.domain.time.Period;

class ExpiredRowsTest {

  private static final int MANY = 2 * ExpiredRows.BATCH + 1;

  private final Instant now = Clock.systemUTC().instant();

  static Stream<PersistenceConfig> databases() {
    return Stream.of(OpenDatabase.newH2InMemory(), PostgresServer.newDatabase());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void goSoonHoweverManyTheyAreAndAllOthersStay(PersistenceConfig config) throws SQLException {
    try (Connection connection = config.address().type().dataSource(config).getConnection()) {
      try (PersistenceAdapter busy = PersistenceAdapter.open(config, Clock.systemUTC())) {
        fill(busy);
      }

      try (PersistenceAdapter tidy = PersistenceAdapter.open(config, Clock.systemUTC())) {
        Deadline.await("they are gone", () -> count(connection, "authorization_given") == 1);
        Deadline.await("used tokens, too", () -> count(connection, "used_media_token") == 2);
        Deadline.await("viewer sessions, too", () -> count(connection, "viewer_session") == 2);
        Deadline.await("revocations, too", () -> count(connection, "revocation") == 1);
        Deadline.await("proposals, too", () -> count(connection, "degradation_proposal") == 1);
        assertThat(tidy.health()).isInstanceOf(DatabaseHealth.Answering.class);
      }
    }
  }

  private void fill(PersistenceAdapter adapter) {
    Instant longAgo = now.minus(Duration.ofDays(2));
    answer(
        adapter
            .authorizations()
            .keep(
                call(),
                IntStream.range(0, MANY).mapToObj(i -> until(now.minusMillis(1))).toList()));
    answer(adapter.authorizations().keep(call(), List.of(until(now.plusSeconds(3_600)))));
    for (Instant end : List.of(longAgo, now.minusSeconds(60), now.plusSeconds(60))) {
      answer(adapter.viewerSessions().open(call(), sessionUntil(end)));
      answer(adapter.usedMediaTokens().use(call(), MediaTokenId.random(), end));
    }
    for (int days : List.of(89, 91)) {
      Instant then = now.minus(Duration.ofDays(days));
      answer(
          adapter
              .degradationProposals()
              .propose(call(), ProposalFixture.proposal(ProposalFixture.integration(), then)));
    }
    for (Instant then : List.of(longAgo, now)) {
      ClientRegistration client = client(ClientFixture.id());
      answer(adapter.clients().save(call(), List.of(client)));
      answer(adapter.clients().remove(TrialFixture.callAt(then), client.id()));
    }
  }

  private static ViewerSession sessionUntil(Instant end) {
    ViewerSession session = ViewerSessionFixture.session(1);
    return new ViewerSession(
        session.id(),
        session.cookie(),
        session.integration(),
        session.viewer(),
        session.standing(),
        session.licenseServers(),
        session.maxLicenses(),
        new Period(end.minusSeconds(10), end));
  }

  private static GivenAuthorization until(Instant end) {
    return new GivenAuthorization(
        TrialFixture.integration(),
        new ProfileId(UUID.randomUUID()),
        new Subject("user-1"),
        new Resource("resource1"),
        new Period(end.minusSeconds(10), end));
  }

  private static int count(Connection connection, String table) {
    try {
      return Sql.list(
              connection,
              "SELECT COUNT(*) AS rows_left FROM " + table,
              r -> r.smallNumber("rows_left"))
          .get(0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
