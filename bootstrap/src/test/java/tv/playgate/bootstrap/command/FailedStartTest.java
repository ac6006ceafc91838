package tv.playgate.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.bootstrap.command.CommandFixture.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.bootstrap.fixture.Installation;

/** A start that fails says why in a sentence, and leaves nothing open behind. */
class FailedStartTest {

  @TempDir private Path directory;

  @Test
  void serveTellsThatAnAddressIsTakenAndGivesTheDatabaseBack() throws IOException {
    Installation installation = Installation.in(directory);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      installation.withLine("http: {port: " + taken.getLocalPort() + "}");
      assertThat(run("serve", "--config", installation.configuration()).failed().err().lines())
          .singleElement()
          .asString()
          .contains("cannot listen on", Integer.toString(taken.getLocalPort()));
    }
    assertThat(run("catalog", "export", "--config", installation.configuration()).succeeded().out())
        .contains("Cablevision");
  }

  @Test
  void serveTellsThatAHostIsUnknown() throws IOException {
    Installation installation = Installation.in(directory);
    installation.withLine("http: {host: no-such-host.invalid, port: 0}");
    assertThat(run("serve", "--config", installation.configuration()).failed().err())
        .contains("cannot listen on", "no-such-host.invalid");
  }

  @Test
  void serveTellsWhyTheFirstCatalogIsRefused() throws IOException {
    Installation installation = Installation.in(directory);
    installation.with(
        "catalog.json",
        "{\"version\": 1, \"clients\": [{\"id\": \"app\", \"serviceProviders\": [], \"scopes\": []}]}");
    assertThat(run("serve", "--config", installation.configuration()).failed().err().lines())
        .containsExactly("client app: has no secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--http-port", "--mtls-port", "--admin-port"})
  void aDemoTellsThatAPortIsTakenAndCanBeStartedAgain(String option) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      // Twice: the second one would find the directory or its database in use if the first leaked.
      for (int start : List.of(1, 2)) {
        assertThat(run(demo(option, port)).failed().err())
            .as("start %d", start)
            .contains("cannot listen on");
        assertThat(directory.resolve("ready.json")).doesNotExist();
      }
    }
  }

  private Object[] demo(String option, String port) {
    return List.of(
            "demo",
            "--dir",
            directory.resolve("demo"),
            "--http-port",
            option.equals("--http-port") ? port : "0",
            "--mtls-port",
            option.equals("--mtls-port") ? port : "0",
            "--admin-port",
            option.equals("--admin-port") ? port : "0")
        .toArray();
  }

  @Test
  void aDemoTellsThatItsDirectoryCannotBeMade() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "in the way");
    assertThat(run("demo", "--dir", file.resolve("below")).exitCode()).isEqualTo(1);
    assertThat(run("demo", "--dir", file.resolve("below")).err().lines())
        .singleElement()
        .asString()
        .contains("cannot be made");
  }

  @Test
  void aDemoTakesNoPortThatIsNone() {
    run("demo", "--dir", directory, "--http-port", "many").misused();
    assertThat(run("demo", "--dir", directory, "--http-port", "70000").failed().err())
        .contains("http.port: expected an integer from 0 to 65535");
  }
}
