package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.playgate.application.fixture.ClientFixture.client;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.application.fixture.ClientFixture;
import tv.playgate.domain.client.ClientRegistration;

class MigrationsTest {

  @TempDir static Path directory;

  static Stream<PersistenceConfig> emptyDatabases() {
    return Stream.of(
        OpenDatabase.newH2File(directory.resolve("h2-" + System.nanoTime())),
        PostgresServer.newDatabase());
  }

  @ParameterizedTest
  @MethodSource("emptyDatabases")
  void keepWhatIsThereWhenTheyRunAgain(PersistenceConfig config) {
    ClientRegistration saved = client(ClientFixture.id());
    try (PersistenceAdapter first = open(config)) {
      answer(first.clients().save(call(), List.of(saved)));
    }

    try (PersistenceAdapter second = open(config)) {
      assertThat(answer(second.clients().find(call(), saved.id()))).contains(saved);
    }
  }

  @ParameterizedTest
  @MethodSource("emptyDatabases")
  void refuseASchemaThatSomebodyTamperedWith(PersistenceConfig config) {
    open(config).close();
    run(config, "UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '3'");

    assertThatThrownBy(() -> open(config))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(config.address().name() + ": its schema cannot be brought up to date")
        .hasMessageContaining("checksum");
  }

  @ParameterizedTest
  @MethodSource("emptyDatabases")
  void refuseADatabaseThatSomebodyElseFilled(PersistenceConfig config) {
    try (Database database = Database.open(config)) {
      // Opened, so that the files exist; now it becomes somebody else's.
      assertThat(database.name()).isNotEmpty();
      run(config, "DROP TABLE \"flyway_schema_history\"");
    }

    assertThatThrownBy(() -> open(config))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("its schema cannot be brought up to date")
        .hasMessageContaining("non-empty schema");
  }

  @ParameterizedTest
  @MethodSource("emptyDatabases")
  void runBesideANewerReleaseThatMigratedFirst(PersistenceConfig config) {
    open(config).close();
    run(
        config,
        "ALTER TABLE content ADD COLUMN from_the_future VARCHAR",
        """
        INSERT INTO "flyway_schema_history"
          ("installed_rank", "version", "description", "type", "script", "checksum",
           "installed_by", "execution_time", "success")
        VALUES (900, '900', 'later', 'SQL', 'V900__later.sql', 9, 'x', 1, TRUE)
        """);

    try (PersistenceAdapter older = open(config)) {
      ClientRegistration saved = client(ClientFixture.id());
      answer(older.clients().save(call(), List.of(saved)));
    }
  }

  @Test
  void makeTheSameTablesInBothDatabases() {
    PersistenceConfig h2 = OpenDatabase.newH2File(directory.resolve("parity"));
    PersistenceConfig postgres = PostgresServer.newDatabase();
    open(h2).close();
    open(postgres).close();

    SchemaShape shapeOfH2 = SchemaShape.of(source(h2), "PUBLIC");
    SchemaShape shapeOfPostgres = SchemaShape.of(source(postgres), "public");

    assertThat(shapeOfH2.columns()).hasSizeGreaterThan(110).isEqualTo(shapeOfPostgres.columns());
    assertThat(shapeOfH2.uniqueIndexes())
        .hasSizeGreaterThan(18)
        .isEqualTo(shapeOfPostgres.uniqueIndexes());
    assertThat(shapeOfH2.foreignKeys())
        .hasSizeGreaterThan(7)
        .isEqualTo(shapeOfPostgres.foreignKeys());
  }

  private static PersistenceAdapter open(PersistenceConfig config) {
    return PersistenceAdapter.open(config, Clock.systemUTC());
  }

  private static DataSource source(PersistenceConfig config) {
    return config.address().type().dataSource(config);
  }

  private static void run(PersistenceConfig config, String... statements) {
    PostgresServer.run(source(config), statements);
  }
}
