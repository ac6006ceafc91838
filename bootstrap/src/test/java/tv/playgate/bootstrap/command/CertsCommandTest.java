package tv.playgate.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.bootstrap.command.CommandFixture.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertsCommandTest {

  @TempDir private Path directory;

  @Test
  void makesASetAndKeepsAGoodOne() throws IOException {
    assertThat(run("certs", "make", "--dir", directory).succeeded().out()).contains("written");
    String authority = Files.readString(directory.resolve("ca.pem"));
    assertThat(run("certs", "make", "--dir", directory).succeeded().out()).contains("kept");
    assertThat(directory.resolve("ca.pem")).hasContent(authority);
  }

  @Test
  void tellsWhatIsRightAndWrongWithACertificate() {
    run("certs", "make", "--dir", directory).succeeded();
    Path certificate = directory.resolve("license-server.pem");
    assertThat(
            run(
                    "certs",
                    "inspect",
                    certificate,
                    "--key",
                    directory.resolve("license-server.key"),
                    "--ca",
                    directory.resolve("ca.pem"))
                .succeeded()
                .out())
        .contains("license-server.example");
    CommandFixture.Outcome outcome =
        run("certs", "inspect", certificate, "--key", directory.resolve("stranger.key"));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).containsIgnoringCase("key");
  }

  @Test
  void tellsThatAFileIsNoCertificate() throws IOException {
    Path file = Files.writeString(directory.resolve("no.pem"), "nothing");
    assertThat(run("certs", "inspect", file).exitCode()).isEqualTo(1);
    assertThat(run("certs", "inspect", directory.resolve("absent.pem")).exitCode()).isEqualTo(1);
  }

  @Test
  void tellsThatTheDirectoryCannotBeUsed() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "in the way");
    run("certs", "make", "--dir", file.resolve("below")).failed();
  }

  @Test
  void asksForWhatItNeeds() {
    run("certs", "make").misused();
    run("certs", "inspect").misused();
    run("certs").misused();
  }
}
