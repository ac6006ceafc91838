package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ClientFixture.client;
import static tv.playgate.application.fixture.ConfigurationFixture.brand;
import static tv.playgate.application.fixture.ConfigurationFixture.bringing;
import static tv.playgate.application.fixture.Names.unique;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.ClientFixture;
import tv.playgate.application.fixture.TrialFixture;
import tv.playgate.application.port.out.ConfigurationStore.Outcome;
import tv.playgate.application.port.out.ResultUnknownException;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;

class PostgresOutageTest {

  private final PersistenceConfig config = PostgresServer.newDatabase();
  private final LogCapture log = new LogCapture(RevisionPoll.class);
  private PersistenceAdapter adapter;

  @BeforeEach
  void open() {
    adapter = PersistenceAdapter.open(config, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    PostgresServer.restore(config);
    adapter.close();
    log.close();
  }

  @Test
  void servesTheLastSnapshotAndRecoversByItself() {
    String name = unique("brand");
    change(name, "Before");
    ConfigurationSnapshot before = adapter.configuration().current();
    assertThat(adapter.health()).isInstanceOf(DatabaseHealth.Answering.class);

    PostgresServer.cutOff(config);
    Deadline.await("health is silent", () -> isSilent(adapter.health()));

    assertThat(adapter.configuration().current()).isSameAs(before);
    assertThat(failure(adapter.clients().find(call(), ClientFixture.id())))
        .isInstanceOf(UnavailableException.class);
    assertThat(failure(adapter.clients().save(call(), List.of(client(ClientFixture.id())))))
        .isInstanceOf(UnavailableException.class);
    assertThat(
            failure(
                adapter
                    .configurationStore()
                    .apply(call(), bringing(before.revision(), brand(name, "During")))))
        .isInstanceOf(UnavailableException.class);

    PostgresServer.restore(config);
    Deadline.await("health answers", () -> !isSilent(adapter.health()));

    change(name, "After");
    assertThat(log.messages())
        .containsExactly(
            config.url() + ": does not answer; revision 1 serves on",
            config.url() + ": answers again; revision 1");
  }

  @Test
  void stillFindsTheClientsThatItKnows() {
    ClientRegistration known = client(ClientFixture.id());
    answer(adapter.clients().save(call(), List.of(known)));
    assertThat(answer(adapter.clients().find(call(), known.id()))).contains(known);

    PostgresServer.cutOff(config);
    long start = System.nanoTime();
    Deadline.await(
        "what is merely fresh is old by now",
        () -> System.nanoTime() - start > FreshReads.FRESHNESS.plusSeconds(1).toNanos());
    Deadline.await("health is silent", () -> isSilent(adapter.health()));

    assertThat(answer(adapter.clients().find(call(), known.id()))).contains(known);
    assertThat(failure(adapter.clients().find(call(), ClientFixture.id())))
        .isInstanceOf(UnavailableException.class);

    PostgresServer.restore(config);
    Deadline.await("health answers", () -> !isSilent(adapter.health()));
    answer(adapter.clients().remove(call(), known.id()));
    assertThat(answer(adapter.clients().find(call(), known.id()))).isEmpty();
  }

  @Test
  void claimsNothingOfATrialWithoutTheDatabase() {
    PostgresServer.cutOff(config);

    assertThat(
            failure(
                adapter
                    .temporaryAccess()
                    .claim(
                        call(),
                        new ClaimGrant(
                            TrialFixture.integration(),
                            TrialFixture.holder(),
                            TrialFixture.promotional(Duration.ofDays(1), 2),
                            Set.of(new Resource("resource1"))))))
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void saysOnceThatAuthorizationsAreNotRememberedAndOnceThatTheyAreAgain() {
    FindAuthorizations question =
        new FindAuthorizations(
            TrialFixture.integration(),
            new ProfileId(UUID.randomUUID()),
            new Subject("user-1"),
            Set.of(new Resource("resource1")));
    try (LogCapture authorizations = new LogCapture(OutageLog.class)) {
      answer(adapter.authorizations().find(call(), question));
      PostgresServer.cutOff(config);
      failure(adapter.authorizations().find(call(), question));
      failure(adapter.authorizations().find(call(), question));
      failure(adapter.authorizations().forget(call(), List.of(question.profile())));

      PostgresServer.restore(config);
      Deadline.await("they are found again", () -> succeeds(question));

      assertThat(authorizations.messages())
          .containsExactly(
              config.url() + ": authorizations are not remembered",
              config.url() + ": no longer: authorizations are not remembered");
    }
  }

  /** Connections that broke a moment ago may still be in the pool. */
  private boolean succeeds(FindAuthorizations question) {
    return answer(
        adapter
            .authorizations()
            .find(call(), question)
            .handle((known, failure) -> failure == null));
  }

  @Test
  void saysSoWhereACommitGotNoAnswer() {
    ClientRegistration victim = client(ClientFixture.id());
    PostgresServer.run(
        DatabaseType.POSTGRESQL.dataSource(config),
        """
        CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
        """,
        """
        CREATE CONSTRAINT TRIGGER die_at_commit AFTER INSERT ON client_registration
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION die()
        """);

    Throwable doubt = failure(adapter.clients().save(call(), List.of(victim)));

    assertThat(doubt)
        .isInstanceOf(ResultUnknownException.class)
        .hasMessage("save clients: the commit got no answer")
        .hasCauseInstanceOf(SqlFault.class);
    assertThat(doubt.getCause()).hasMessageContaining("SQLState 57P01");
  }

  @Test
  void repeatsNeitherSqlNorValuesInItsExceptions() {
    PostgresServer.run(
        DatabaseType.POSTGRESQL.dataSource(config),
        "ALTER TABLE client_registration ADD CONSTRAINT never CHECK (id = 'never')");
    ClientRegistration refused = client(ClientFixture.id());

    Throwable failure = failure(adapter.clients().save(call(), List.of(refused)));

    assertThat(failure).isInstanceOf(IllegalArgumentException.class);
    for (Throwable t = failure; t != null; t = t.getCause()) {
      assertThat(t.getMessage())
          .doesNotContain(refused.id().value())
          .doesNotContain(refused.secret().encoded())
          .doesNotContain("INSERT")
          .doesNotContain("client_registration");
    }
  }

  private static boolean isSilent(DatabaseHealth health) {
    return health.fold(answering -> false, silent -> true);
  }

  private void change(String id, String name) {
    Revision basis = adapter.configuration().current().revision();
    Outcome outcome =
        answer(adapter.configurationStore().apply(call(), bringing(basis, brand(id, name))));
    assertThat(outcome).isInstanceOf(Outcome.Applied.class);
    assertThat(adapter.configuration().current().serviceProvider(new ServiceProviderId(id)))
        .isPresent();
  }
}
