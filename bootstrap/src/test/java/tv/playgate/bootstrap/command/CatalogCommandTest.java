package tv.playgate.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.bootstrap.command.CommandFixture.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.bootstrap.configuration.ConfigurationFile;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.bootstrap.fixture.Installation;
import tv.playgate.bootstrap.wiring.House;
import tv.playgate.bootstrap.wiring.MaterialReader;

class CatalogCommandTest {

  @TempDir private Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws IOException {
    installation = Installation.in(directory);
  }

  private Path config() {
    return installation.configuration();
  }

  private Path catalog() {
    return installation.file("catalog.json");
  }

  private House open() {
    Clock clock = Clock.systemUTC();
    PlaygateConfiguration configuration = ConfigurationFile.read(config(), Map.of());
    return House.open(configuration, MaterialReader.read(configuration, clock.instant()), clock);
  }

  private static String admin(House house) {
    return "http://127.0.0.1:" + house.adminAddress().getPort();
  }

  @Test
  void importsAndExportsWithAConfiguration() {
    assertThat(run("catalog", "import", "--config", config(), catalog()).succeeded().out())
        .contains("revision 1");
    assertThat(run("catalog", "export", "--config", config()).succeeded().out())
        .contains("\"Cablevision\"", "\"app\"")
        .doesNotContain(Installation.CLIENT_SECRET);
  }

  @Test
  void importsWhatItExported() throws IOException {
    run("catalog", "import", "--config", config(), catalog()).succeeded();
    String exported = run("catalog", "export", "--config", config()).succeeded().out();
    installation.with("exported.json", exported);
    run("catalog", "import", "--config", config(), installation.file("exported.json")).succeeded();
  }

  @Test
  void importsAndExportsThroughARunningPlaygate() throws IOException {
    installation.withLine("catalog:");
    try (House house = open()) {
      assertThat(
              run("catalog", "import", "--admin", admin(house), "--token-file", token(), catalog())
                  .succeeded()
                  .out())
          .contains("\"revision\":1");
      assertThat(
              run("catalog", "export", "--admin", admin(house), "--token-file", token())
                  .succeeded()
                  .out())
          .contains("\"Cablevision\"")
          .doesNotContain(Installation.CLIENT_SECRET);
    }
  }

  private Path token() {
    return installation.file("admin-token");
  }

  @Test
  void tellsWhatARunningPlaygateRefuses() throws IOException {
    installation.with("bad.json", "{\"version\": 1, \"x\": 1}");
    installation.with("wrong-token", "wrong");
    try (House house = open()) {
      assertThat(
              run(
                      "catalog",
                      "export",
                      "--admin",
                      admin(house),
                      "--token-file",
                      installation.file("wrong-token"))
                  .failed()
                  .err())
          .startsWith("401 ");
      assertThat(
              run(
                      "catalog",
                      "import",
                      "--admin",
                      admin(house),
                      "--token-file",
                      token(),
                      installation.file("bad.json"))
                  .failed()
                  .err())
          .startsWith("400 ");
    }
  }

  @Test
  void refusesACatalogWithAllItsProblems() throws IOException {
    installation.with(
        "catalog.json",
        "{\"version\": 1, \"integrations\": [{\"serviceProvider\": \"S\", \"mvpd\": \"M\"}]}");
    installation.with("empty.json", "{\"version\": 1}");
    installation.withLine("catalog: {importFile: empty.json}");
    assertThat(run("catalog", "import", "--config", config(), catalog()).failed().err().lines())
        .hasSize(2);
  }

  @Test
  void tellsWhichFileCannotBeRead() throws IOException {
    Files.delete(catalog());
    installation.withLine("catalog:");
    assertThat(run("catalog", "import", "--config", config(), catalog()).failed().err().lines())
        .containsExactly(catalog() + ": cannot be read");
  }

  @Test
  void sendsTheAdminTokenNowhereInTheClear() {
    assertThat(
            run("catalog", "export", "--admin", "http://far.example:9090", "--token-file", token())
                .failed()
                .err())
        .startsWith("--admin: ")
        .contains("https");
    assertThat(
            run("catalog", "export", "--admin", "not an address", "--token-file", token())
                .failed()
                .err())
        .startsWith("--admin: ");
    assertThat(
            run("catalog", "export", "--admin", "localhost:9090", "--token-file", token())
                .failed()
                .err())
        .startsWith("--admin: ");
  }

  @Test
  void repeatsNothingOfATokenFileThatIsNone() throws IOException {
    installation.with("admin-token", Installation.ADMIN_TOKEN + "\nand another line");
    assertThat(
            run("catalog", "export", "--admin", "http://127.0.0.1:1", "--token-file", token())
                .failed()
                .err())
        .contains("expected one line")
        .doesNotContain(Installation.ADMIN_TOKEN);
  }

  @Test
  void tellsWhereNobodyAnswers() {
    assertThat(
            run("catalog", "export", "--admin", "http://127.0.0.1:1", "--token-file", token())
                .failed()
                .err())
        .contains("no answer");
  }

  @Test
  void asksForAPlaceAndTakesOnlyOne() {
    run("catalog", "export").misused();
    run("catalog", "import", catalog()).misused();
    run("catalog", "export", "--admin", "http://127.0.0.1:1").misused();
    run("catalog", "export", "--config", config(), "--admin", "x", "--token-file", "y").misused();
    run("catalog").misused();
  }
}
