package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ClientFixture.client;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.fixture.ClientFixture;
import tv.playgate.domain.client.ClientRegistration;

class RevocationsTest {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2InMemory();

  private final List<String> forgotten = new ArrayList<>();
  private int everything;
  private final Database own = Database.open(DATABASE.config());
  private final Revocations revocations =
      new Revocations(
          own.transactions(),
          Map.of(
              RevocationKind.CLIENT,
              new Revocations.Memory(forgotten::addAll, () -> everything++)));

  @AfterEach
  void close() {
    own.close();
  }

  @Test
  void forgetWhatWasChangedOrRemovedAndNothingElse() {
    ClientRegistration changed = saved();
    ClientRegistration removed = saved();
    ClientRegistration untouched = saved();

    revocations.refresh();
    assertThat(forgotten).as("after new ones").isEmpty();

    answer(DATABASE.adapter().clients().save(call(), List.of(changed, client(ClientFixture.id()))));
    answer(DATABASE.adapter().clients().remove(call(), removed.id()));
    answer(DATABASE.adapter().clients().remove(call(), removed.id()));
    revocations.refresh();

    assertThat(forgotten)
        .containsExactly(changed.id().value(), removed.id().value())
        .doesNotContain(untouched.id().value());
    assertThat(everything).isZero();
  }

  @Test
  void forgetEachOnce() {
    ClientRegistration removed = saved();
    answer(DATABASE.adapter().clients().remove(call(), removed.id()));

    revocations.refresh();
    revocations.refresh();

    assertThat(forgotten).containsExactly(removed.id().value());
  }

  @Test
  void forgetEverythingWhereSomeWereMissed() {
    Stream.of(saved(), saved())
        .forEach(client -> answer(DATABASE.adapter().clients().remove(call(), client.id())));
    run("DELETE FROM revocation WHERE number = (SELECT number - 1 FROM revocation_head)");

    revocations.refresh();

    assertThat(everything).isEqualTo(1);
  }

  @Test
  void forgetEverythingWhereTheDatabaseIsAnOlderOne() {
    answer(DATABASE.adapter().clients().remove(call(), saved().id()));
    revocations.refresh();
    run("UPDATE revocation_head SET number = 0", "DELETE FROM revocation");

    revocations.refresh();

    assertThat(everything).isEqualTo(1);
  }

  @Test
  void forgetEverythingWhereTooMuchHappened() {
    run("UPDATE revocation_head SET number = number + 10001");

    revocations.refresh();

    assertThat(everything).isEqualTo(1);
    assertThat(forgotten).isEmpty();
  }

  @Test
  void takeNoOffenceAtKindsOfANewerRelease() {
    run(
        "UPDATE revocation_head SET number = number + 1",
        """
        INSERT INTO revocation (number, kind, name, made_at)
        SELECT number, 'from the future', 'x', CURRENT_TIMESTAMP(3) FROM revocation_head
        """);

    revocations.refresh();

    assertThat(everything).isZero();
    assertThat(forgotten).isEmpty();
  }

  private static ClientRegistration saved() {
    ClientRegistration client = client(ClientFixture.id());
    answer(DATABASE.adapter().clients().save(call(), List.of(client)));
    return client;
  }

  private static void run(String... statements) {
    PersistenceConfig config = DATABASE.config();
    PostgresServer.run(config.address().type().dataSource(config), statements);
  }
}
