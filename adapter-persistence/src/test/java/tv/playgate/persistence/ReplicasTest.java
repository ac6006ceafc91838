package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ClientFixture.client;
import static tv.playgate.application.fixture.ConfigurationFixture.bringing;
import static tv.playgate.application.fixture.ConfigurationFixture.rich;
import static tv.playgate.application.fixture.Names.unique;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.fixture.ClientFixture;
import tv.playgate.application.fixture.OwnKeyFixture;
import tv.playgate.application.fixture.ProposalFixture;
import tv.playgate.application.fixture.TrialFixture;
import tv.playgate.application.port.out.ConfigurationStore.Outcome;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.mediatoken.MediaTokenId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.temporary.GrantClaim;
import tv.playgate.domain.temporary.GrantHolder;

/** Two processes on one PostgreSQL, as far as the database can tell. */
class ReplicasTest {

  private final PersistenceConfig config = PostgresServer.newDatabase();
  private PersistenceAdapter one;
  private PersistenceAdapter two;

  @BeforeEach
  void open() {
    one = PersistenceAdapter.open(config, Clock.systemUTC());
    two = PersistenceAdapter.open(config, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    one.close();
    two.close();
  }

  @Test
  void seeEachOthersConfigurationSoon() {
    ConfigurationEntries entries = rich(unique("entry"));

    assertThat(apply(one, Revision.NONE, entries)).isInstanceOf(Outcome.Applied.class);

    Deadline.await("the other has it", () -> revisionOf(two).number() == 1);
    assertThat(two.configuration().current().entries())
        .isEqualTo(one.configuration().current().entries());
  }

  @Test
  void areUpToDateOnceTheyAreToldThatTheyWereNot() {
    apply(one, Revision.NONE, rich(unique("entry")));

    Outcome outcome = apply(two, Revision.NONE, rich(unique("entry")));

    assertThat(outcome).isEqualTo(new Outcome.Outdated(new Revision(1)));
    assertThat(revisionOf(two)).isEqualTo(new Revision(1));
  }

  @Test
  void letOneWinWhereBothChangeAtOnce() {
    List<CompletionStage<Outcome>> stages =
        IntStream.range(0, 10)
            .mapToObj(i -> i % 2 == 0 ? one : two)
            .map(
                adapter ->
                    adapter
                        .configurationStore()
                        .apply(call(), bringing(Revision.NONE, rich(unique("entry")))))
            .toList();

    assertThat(stages.stream().map(stage -> answer(stage)))
        .filteredOn(Outcome.Applied.class::isInstance)
        .hasSize(1);
  }

  @Test
  void seeEachOthersChangesOfStateWithinTheFreshness() {
    ClientRegistration first = client(ClientFixture.id());
    ClientRegistration second = client(first.id());
    answer(one.clients().save(call(), List.of(first)));
    assertThat(answer(two.clients().find(call(), first.id()))).contains(first);

    answer(one.clients().save(call(), List.of(second)));
    long saved = System.nanoTime();

    Deadline.await(
        "the other finds it",
        () -> answer(two.clients().find(call(), first.id())).equals(Optional.of(second)));
    assertThat(System.nanoTime() - saved).isLessThan(FreshReads.FRESHNESS.plusSeconds(2).toNanos());
  }

  @Test
  void stopAClientThatAnotherRemovedWithinTwoSeconds() {
    ClientRegistration known = client(ClientFixture.id());
    ClientRegistration bystander = client(ClientFixture.id());
    answer(one.clients().save(call(), List.of(known, bystander)));
    assertThat(answer(two.clients().find(call(), known.id()))).contains(known);
    assertThat(answer(two.clients().find(call(), bystander.id()))).contains(bystander);

    answer(one.clients().remove(call(), known.id()));
    long removed = System.nanoTime();
    assertThat(answer(one.clients().find(call(), known.id()))).as("here, at once").isEmpty();

    Deadline.await(
        "the other stops it", () -> answer(two.clients().find(call(), known.id())).isEmpty());
    assertThat(System.nanoTime() - removed).isLessThan(FreshReads.FRESHNESS.toNanos());
    assertThat(answer(two.clients().find(call(), bystander.id()))).contains(bystander);
  }

  @Test
  void numberTheirRevocationsWithoutGapsOrRepeats() throws SQLException {
    List<ClientRegistration> clients =
        Stream.generate(() -> client(ClientFixture.id())).limit(40).toList();
    answer(one.clients().save(call(), clients));

    List<CompletionStage<Boolean>> removals =
        IntStream.range(0, clients.size())
            .mapToObj(i -> (i % 2 == 0 ? one : two).clients().remove(call(), clients.get(i).id()))
            .toList();
    removals.forEach(removal -> assertThat(answer(removal)).isTrue());

    try (Connection connection = DatabaseType.POSTGRESQL.dataSource(config).getConnection()) {
      assertThat(RevocationTable.head(connection)).isEqualTo(clients.size());
      assertThat(RevocationTable.between(connection, 0, Long.MAX_VALUE))
          .hasSize(clients.size())
          .extracting(RevocationTable.Revocation::name)
          .containsExactlyInAnyOrderElementsOf(
              clients.stream().map(client -> client.id().value()).toList());
    }
  }

  @Test
  void neverOverdrawATrialTogether() {
    for (int round = 0; round < 20; round++) {
      IntegrationId integration = TrialFixture.integration();
      GrantHolder viewer = TrialFixture.holder();
      List<CompletionStage<GrantClaim>> claims =
          IntStream.range(0, 16)
              .mapToObj(
                  i ->
                      (i % 2 == 0 ? one : two)
                          .temporaryAccess()
                          .claim(
                              call(),
                              new ClaimGrant(
                                  integration,
                                  i % 3 == 0
                                      ? new GrantHolder(TrialFixture.device(), viewer.identity())
                                      : viewer,
                                  TrialFixture.promotional(Duration.ofDays(1), 2),
                                  Set.of(new Resource("rival-" + i)))))
              .toList();

      assertThat(claims.stream().flatMap(claim -> answer(claim).granted().stream())).hasSize(2);
    }
  }

  @Test
  void makeOneFirstTokenKeyBetweenThem() {
    List<CompletionStage<Boolean>> tries =
        Stream.of(one, two, one, two)
            .map(
                adapter ->
                    adapter
                        .tokenKeys()
                        .addFirst(
                            call(), OwnKeyFixture.ownKey(Instant.parse("2026-01-01T00:00:00Z"))))
            .toList();

    assertThat(tries.stream().map(outcome -> answer(outcome))).containsOnlyOnce(true);
    assertThat(answer(two.tokenKeys().all(call()))).hasSize(1);
  }

  @Test
  void useAMediaTokenOnceBetweenThem() {
    for (int round = 0; round < 20; round++) {
      MediaTokenId token = MediaTokenId.random();
      Call call = call();
      List<CompletionStage<Boolean>> uses =
          IntStream.range(0, 8)
              .mapToObj(i -> i % 2 == 0 ? one : two)
              .map(a -> a.usedMediaTokens().use(call, token, call.instant().plusSeconds(420)))
              .toList();

      assertThat(uses.stream().map(use -> answer(use))).containsOnlyOnce(true);
    }
  }

  @Test
  void proposeOneDegradationBetweenThem() {
    for (int round = 0; round < 20; round++) {
      IntegrationId integration = ProposalFixture.integration();
      Call call = call();
      List<CompletionStage<DegradationProposal>> proposals =
          IntStream.range(0, 8)
              .mapToObj(i -> i % 2 == 0 ? one : two)
              .map(
                  a ->
                      a.degradationProposals()
                          .propose(call, ProposalFixture.proposal(integration, call.instant())))
              .toList();

      assertThat(proposals.stream().map(stage -> answer(stage)).distinct()).hasSize(1);
    }
  }

  @Test
  void saveTheSameEntriesInAnyOrderAtOnce() {
    List<ClientRegistration> clients =
        Stream.generate(() -> client(ClientFixture.id())).limit(50).toList();
    List<ClientRegistration> reversed =
        IntStream.rangeClosed(1, clients.size())
            .mapToObj(i -> clients.get(clients.size() - i))
            .toList();

    List<CompletionStage<Void>> saves =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    (i % 2 == 0 ? one : two)
                        .clients()
                        .save(call(), i % 3 == 0 ? clients : reversed))
            .toList();

    saves.forEach(save -> answer(save));
  }

  private static Outcome apply(
      PersistenceAdapter adapter, Revision basis, ConfigurationEntries entries) {
    return answer(adapter.configurationStore().apply(call(), bringing(basis, entries)));
  }

  private static Revision revisionOf(PersistenceAdapter adapter) {
    return adapter.configuration().current().revision();
  }
}
