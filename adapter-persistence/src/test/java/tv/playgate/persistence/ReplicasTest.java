package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ClientFixture.client;
import static tv.playgate.application.fixture.ConfigurationFixture.bringing;
import static tv.playgate.application.fixture.ConfigurationFixture.rich;
import static tv.playgate.application.fixture.Names.unique;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.ClientFixture;
import tv.playgate.application.port.out.ConfigurationStore.Outcome;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.Revision;

/** Two processes on one PostgreSQL, as far as the database can tell. */
class ReplicasTest {

  private PersistenceAdapter one;
  private PersistenceAdapter two;

  @BeforeEach
  void open() {
    PersistenceConfig config = PostgresServer.newDatabase();
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
