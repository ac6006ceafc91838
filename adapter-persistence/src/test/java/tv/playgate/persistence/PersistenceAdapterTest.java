package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.playgate.application.fixture.ClientFixture.client;
import static tv.playgate.application.fixture.ProfileFixture.asking;
import static tv.playgate.application.fixture.ProfileFixture.profile;
import static tv.playgate.application.fixture.ProfileFixture.shared;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.application.fixture.ClientFixture;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationKeys;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.secret.Secret;

class PersistenceAdapterTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  static Stream<PersistenceConfig> databases() {
    return Stream.of(OpenDatabase.newH2InMemory(), PostgresServer.newDatabase());
  }

  @Test
  void saysThatAnotherProcessUsesTheFile(@TempDir Path directory) throws IOException {
    PersistenceConfig config = OpenDatabase.newH2File(directory);
    open(config).close();

    // What another process does with it, and within one JVM H2 would share the database.
    try (FileChannel file =
            FileChannel.open(directory.resolve("playgate.mv.db"), StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(() -> open(config))
          .isInstanceOf(UnavailableException.class)
          .hasMessage(config.address().name() + ": another process uses it");
    }
  }

  @Test
  void saysInTimeThatNobodyListensAtTheAddress() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/playgate";
    long start = System.nanoTime();

    assertThatThrownBy(() -> open(new PersistenceConfig(url, "postgres", null, 8)))
        .isInstanceOf(UnavailableException.class)
        .hasMessage(url + ": cannot be reached")
        .hasRootCauseInstanceOf(SqlFault.class)
        .rootCause()
        .hasMessageContaining("Connection refused");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
  }

  @Test
  void saysInTimeThatTheAddressIsSilent() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      String url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/playgate";
      long start = System.nanoTime();

      assertThatThrownBy(() -> open(new PersistenceConfig(url, "postgres", null, 8)))
          .isInstanceOf(UnavailableException.class)
          .hasMessage(url + ": cannot be reached");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }
  }

  @Test
  void saysThatTheDatabaseRefusesTheUser(@TempDir Path directory) {
    PersistenceConfig config = OpenDatabase.newH2File(directory);
    open(config).close();
    PersistenceConfig stranger =
        new PersistenceConfig(config.url(), "stranger", Secret.of("hunter2"), 2);

    assertThatThrownBy(() -> open(stranger))
        .isInstanceOf(UnavailableException.class)
        .hasMessage(config.url() + ": refuses the user or the password")
        .hasStackTraceContaining("SQLState 28000")
        .message()
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void endsInTimeAndAnswersEveryCallWhenItIsClosedUnderLoad(PersistenceConfig config) {
    PersistenceAdapter adapter = open(config);
    List<CompletionStage<?>> calls =
        IntStream.range(0, 500)
            .<CompletionStage<?>>mapToObj(
                i ->
                    i % 2 == 0
                        ? adapter.clients().save(call(), List.of(client(ClientFixture.id())))
                        : adapter.clients().find(call(), ClientFixture.id()))
            .toList();
    long start = System.nanoTime();

    adapter.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    assertThat(calls).allMatch(stage -> stage.toCompletableFuture().isDone());
    assertThat(failure(adapter.clients().find(call(), ClientFixture.id())))
        .isInstanceOf(UnavailableException.class);
    assertThat(adapter.configuration().current().revision()).isEqualTo(Revision.NONE);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void showsOwnChangesAtOnceHoweverManyReadMeanwhile(PersistenceConfig config) {
    try (PersistenceAdapter adapter = open(config)) {
      Profile before = profile(shared());
      for (int i = 0; i < 200; i++) {
        String subject = "user-" + i;
        CompletionStage<?> reading = adapter.profiles().find(call(), asking(before.key()));
        CompletionStage<Void> saving =
            adapter.profiles().save(call(), List.of(profile(before.key(), subject)));
        CompletionStage<?> meanwhile = adapter.profiles().find(call(), asking(before.key()));

        answer(saving);

        assertThat(answer(adapter.profiles().find(call(), asking(before.key()))))
            .map(found -> found.subject().value())
            .contains(subject);
        answer(reading);
        answer(meanwhile);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void worksWithASingleConnection(PersistenceConfig config) {
    PersistenceConfig single = new PersistenceConfig(config.url(), config.user(), null, 1);
    try (PersistenceAdapter adapter = open(single)) {
      ClientRegistration saved = client(ClientFixture.id());
      answer(adapter.clients().save(call(), List.of(saved)));

      assertThat(answer(adapter.clients().find(call(), saved.id()))).contains(saved);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void refusesTextThatNoDatabaseCanKeep(PersistenceConfig config) {
    try (PersistenceAdapter adapter = open(config)) {
      ConfigurationChange nul =
          new ConfigurationChange(
              Revision.NONE, ConfigurationKeys.NONE, ConfigurationEntries.EMPTY, "me", "\0");
      assertThat(failure(adapter.configurationStore().apply(call(), nul)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(adapter.configuration().current().revision()).isEqualTo(Revision.NONE);
    }
  }

  private static PersistenceAdapter open(PersistenceConfig config) {
    return PersistenceAdapter.open(config, Clock.systemUTC());
  }
}
