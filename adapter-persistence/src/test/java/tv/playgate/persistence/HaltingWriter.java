package tv.playgate.persistence;

import static tv.playgate.application.fixture.ClientFixture.client;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import tv.playgate.domain.client.ClientId;

/** A process of its own that saves clients, one by one, and drops dead after the last. */
final class HaltingWriter {

  static final int COMMITS = 5;

  private HaltingWriter() {}

  static ClientId idOf(int commit) {
    return new ClientId("acknowledged-" + commit);
  }

  public static void main(String[] arguments) {
    PersistenceConfig config = OpenDatabase.newH2File(Path.of(arguments[0]));
    PersistenceAdapter adapter = PersistenceAdapter.open(config, Clock.systemUTC());
    for (int commit = 0; commit < COMMITS; commit++) {
      answer(adapter.clients().save(call(), List.of(client(idOf(commit)))));
    }
    Runtime.getRuntime().halt(42);
  }
}
