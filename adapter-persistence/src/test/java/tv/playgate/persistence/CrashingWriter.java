package tv.playgate.persistence;

import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.client.SecretHash;
import tv.playgate.domain.secret.Secret;

/**
 * A process of its own that looks for what the one before it last acknowledged, writes a few times
 * over it, and drops dead. H2 may use the space of its old chunks again soon, as it does by itself
 * after 45 seconds: what it writes there is what a crash can lose.
 */
final class CrashingWriter {

  static final int DIED_AS_MEANT = 42;
  static final int LOST = 43;
  static final int WRITES = 4;

  private static final ClientId CLIENT = new ClientId("written-over");
  private static final int LONGER_THAN_RETENTION_MILLIS = 700;

  private CrashingWriter() {}

  static PersistenceConfig config(Path directory) {
    PersistenceConfig config = OpenDatabase.newH2File(directory);
    return new PersistenceConfig(
        config.url() + ";RETENTION_TIME=300",
        config.user(),
        config.password(),
        config.maximumPoolSize());
  }

  public static void main(String[] arguments) throws InterruptedException {
    int round = Integer.parseInt(arguments[1]);
    PersistenceAdapter adapter =
        PersistenceAdapter.open(config(Path.of(arguments[0])), Clock.systemUTC());
    if (round > 0 && !holds(adapter, scope(round - 1, WRITES - 1))) {
      Runtime.getRuntime().halt(LOST);
    }
    new CountDownLatch(1).await(LONGER_THAN_RETENTION_MILLIS, TimeUnit.MILLISECONDS);
    SecretHash secret = SecretHash.of(Secret.of("hush"), new SecureRandom());
    for (int write = 0; write < WRITES; write++) {
      ClientRegistration client =
          new ClientRegistration(CLIENT, secret, Set.of(), Set.of(scope(round, write)), false);
      answer(adapter.clients().save(call(), List.of(client)));
    }
    Runtime.getRuntime().halt(DIED_AS_MEANT);
  }

  private static boolean holds(PersistenceAdapter adapter, Scope last) {
    return answer(adapter.clients().find(call(), CLIENT))
        .filter(client -> client.scopes().contains(last))
        .isPresent();
  }

  private static Scope scope(int round, int write) {
    return new Scope("round-" + round + "-write-" + write);
  }
}
