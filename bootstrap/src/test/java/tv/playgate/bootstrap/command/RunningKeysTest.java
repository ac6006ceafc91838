package tv.playgate.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.bootstrap.command.CommandFixture.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.bootstrap.command.CommandFixture.Outcome;
import tv.playgate.bootstrap.configuration.ConfigurationFile;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.bootstrap.fixture.Installation;
import tv.playgate.bootstrap.wiring.House;
import tv.playgate.bootstrap.wiring.MaterialReader;

/** Master keys of a Playgate that serves on, on an embedded database. */
class RunningKeysTest {

  @TempDir private Path directory;
  private Installation installation;
  private House house;

  @BeforeEach
  void open() throws IOException {
    installation = Installation.in(directory);
    Clock clock = Clock.systemUTC();
    PlaygateConfiguration configuration =
        ConfigurationFile.read(installation.configuration(), Map.of());
    house = House.open(configuration, MaterialReader.read(configuration, clock.instant()), clock);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Outcome keys(String command, Object... more) {
    Object[] arguments = new Object[6 + more.length];
    Object[] first = {
      "keys",
      command,
      "--admin",
      "http://127.0.0.1:" + house.adminAddress().getPort(),
      "--token-file",
      installation.file("admin-token")
    };
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return run(arguments);
  }

  @Test
  void areRotatedWhileItServes() {
    String old = keys("list").succeeded().out().split(" ", 2)[0];

    Instant before = Instant.now();
    assertThat(keys("rotate").succeeded().out()).contains(" wraps from now on.");
    assertThat(Duration.between(before, Instant.now()))
        .as("until every process has seen the new key, this one too")
        .isGreaterThanOrEqualTo(Duration.ofSeconds(15));
    assertThat(keys("list").succeeded().out().lines())
        .hasSize(2)
        .anyMatch(line -> line.equals(old + " opens, 0 secrets rest under it"));
    assertThat(keys("rotate", "--finish").succeeded().out()).startsWith("Nothing was to be put");
    assertThat(keys("prune").succeeded().out()).contains(old + " is removed.");
    assertThat(keys("list").succeeded().out().lines()).hasSize(1);
  }

  @Test
  void areToldToBeMissingInASentence() throws IOException {
    installation.with(
        "contents.json",
        """
        {"version": 1, "contents": [
          {"contentId": "11111111-842d-4f71-8233-c007fb1d4f5b",
           "contentKey": "00112233445566778899aabbccddeeff",
           "iv": "0f1e2d3c4b5a69788796a5b4c3d2e1f0"}]}
        """);
    run(
            "catalog",
            "import",
            "--admin",
            "http://127.0.0.1:" + house.adminAddress().getPort(),
            "--token-file",
            installation.file("admin-token"),
            installation.file("contents.json"))
        .succeeded();
    installation.with(
        "master.key", Base64.getEncoder().encodeToString("x".repeat(32).getBytes(UTF_8)) + "\n");

    assertThat(keys("list").failed().err())
        .contains("409 The master keys do not allow it.", "secrets rest under ", "not there")
        .doesNotContain("{", "helpUrl");
  }

  @Test
  void areNotRotatedWithoutItsToken() throws IOException {
    installation.with("other-token", "x".repeat(40) + "\n");
    Outcome refused =
        run(
            "keys",
            "list",
            "--admin",
            "http://127.0.0.1:" + house.adminAddress().getPort(),
            "--token-file",
            installation.file("other-token"));
    assertThat(refused.failed().err())
        .contains("401 ")
        .as("a sentence, and no JSON")
        .doesNotContain("{", "helpUrl");
  }
}
