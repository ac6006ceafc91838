package tv.playgate.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.bootstrap.command.CommandFixture.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.mtls.DevelopmentCertificates;

/** What {@code sandbox mvpd} refuses; what it does, it does in a process of its own. */
class SandboxCommandTest {

  @TempDir private Path directory;

  @BeforeEach
  void make() {
    DevelopmentCertificates.madeAt(Instant.now(), Duration.ofDays(30)).writeDemoSet(directory);
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  @Test
  void namesAPlanThatIsMissing() {
    assertThat(run("sandbox", "mvpd", "--plan", file("none")).failed().err().strip())
        .isEqualTo(file("none") + ": cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{\"everyone\": []}", "{\"validity\": \"soon\"}"})
  void namesAPlanThatIsNone(String plan) throws IOException {
    Files.writeString(file("plan.json"), plan);
    assertThat(run("sandbox", "mvpd", "--plan", file("plan.json")).failed().err().lines())
        .singleElement()
        .asString()
        .startsWith(file("plan.json") + ": plan: ");
  }

  @Test
  void namesFilesOfTlsThatCannotBeUsed() {
    assertThat(
            run(
                    "sandbox",
                    "mvpd",
                    "--certificate",
                    file("server.pem"),
                    "--key",
                    file("stranger.key"))
                .failed()
                .err())
        .startsWith(file("stranger.key") + ": the key does not belong");
  }

  @Test
  void signsAndChecksWithRsaAlone() {
    assertThat(
            run(
                    "sandbox",
                    "mvpd",
                    "--signing-certificate",
                    file("license-server.pem"),
                    "--signing-key",
                    file("license-server.key"))
                .failed()
                .err()
                .strip())
        .isEqualTo(file("license-server.pem") + ": its key is EC (expected: RSA)");
    run("sandbox", "mvpd", "--require-signed-by", file("license-server.pem")).failed();
  }

  @Test
  void namesAPortThatIsTaken() throws IOException {
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      assertThat(run("sandbox", "mvpd", "--port", taken.getLocalPort()).failed().err().strip())
          .isEqualTo("port " + taken.getLocalPort() + ": cannot be had");
    }
  }

  @Test
  void isMisusedWithHalfOfWhatBelongsTogether() {
    run("sandbox", "mvpd", "--certificate", file("server.pem")).misused();
    run("sandbox", "mvpd", "--signing-key", file("server.key")).misused();
    run("sandbox", "mvpd", "--client-ca", file("ca.pem")).misused();
    run("sandbox", "mvpd", "--port", "70000").misused();
    run("sandbox").misused();
  }
}
