package tv.playgate.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.bootstrap.command.CommandFixture.Outcome;

/** What a probe says before it asks anybody; the rest is in DemoCommandsIT. */
class ProbeCommandTest {

  @TempDir private Path directory;

  @BeforeEach
  void makeCertificates() {
    CommandFixture.run("certs", "make", "--dir", directory).succeeded();
  }

  @Test
  void saysThatNobodyListens() {
    Outcome outcome = probe("license-server", "https://127.0.0.1:1/sees/entitlement");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).startsWith("wrong").contains("there is no connection");
  }

  @Test
  void refusesACertificateThatIsNotForClients() {
    assertThat(probe("server", "https://127.0.0.1:1/").failed().err())
        .contains("the certificate is not one for clients");
  }

  @Test
  void refusesAKeyOfAnotherCertificate() {
    Outcome outcome =
        CommandFixture.run(
            "probe",
            "entitlement",
            "--url",
            "https://127.0.0.1:1/",
            "--content",
            "c",
            "--certificate",
            directory.resolve("license-server.pem"),
            "--key",
            directory.resolve("stranger.key"),
            "--ca",
            directory.resolve("ca.pem"));
    assertThat(outcome.failed().err()).contains("does not belong");
  }

  @Test
  void wantsHttpsAndAllThatItNeeds() {
    assertThat(probe("license-server", "http://127.0.0.1:1/").misused().err()).contains("https");
    assertThat(probe("license-server", "https://127.0.0.1:1/", "--count", "0").misused().err())
        .contains("--count");
    CommandFixture.run("probe", "entitlement").misused();
  }

  private Outcome probe(String name, String url, String... more) {
    List<Object> arguments = new ArrayList<>(List.of("probe", "entitlement", "--url", url));
    arguments.addAll(List.of("--content", "9e828b37-842d-4f71-8233-c007fb1d4f5b"));
    arguments.addAll(List.of("--certificate", directory.resolve(name + ".pem")));
    arguments.addAll(List.of("--key", directory.resolve(name + ".key")));
    arguments.addAll(List.of("--ca", directory.resolve("ca.pem")));
    arguments.addAll(List.of(more));
    return CommandFixture.run(arguments.toArray());
  }
}
