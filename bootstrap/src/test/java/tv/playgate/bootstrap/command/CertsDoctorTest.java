package tv.playgate.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.bootstrap.command.CommandFixture.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.bootstrap.command.CommandFixture.Outcome;
import tv.playgate.bootstrap.configuration.ConfigurationFile;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.bootstrap.fixture.Installation;
import tv.playgate.bootstrap.wiring.House;
import tv.playgate.bootstrap.wiring.MaterialReader;
import tv.playgate.mtls.DevelopmentCertificates;

class CertsDoctorTest {

  private static final String CATALOG =
      """
      {"version": 1,
       "licenseServers": [
        {"name": "drm-1", "san": "DNS:license-server.example",
         "contents": ["11111111-842d-4f71-8233-c007fb1d4f5b"]}]}
      """;

  @TempDir private Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws IOException {
    installation = Installation.in(directory).with("catalog.json", CATALOG);
  }

  private Outcome doctor(String certificate, Object... more) {
    Object[] arguments = new Object[6 + more.length];
    Object[] first = {
      "certs",
      "doctor",
      "--config",
      installation.configuration(),
      "--certificate",
      installation.file(certificate)
    };
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return run(arguments);
  }

  private void importCatalog() {
    run(
            "catalog",
            "import",
            "--config",
            installation.configuration(),
            installation.file("catalog.json"))
        .succeeded();
  }

  @Test
  void tellsAsWhomACallerIsLetInAndWhatHeMayAskFor() {
    importCatalog();

    assertThat(doctor("license-server.pem").succeeded().out())
        .contains(
            "handshake: succeeds",
            "license server: drm-1, by san DNS:license-server.example",
            "may ask for: 1 contents: 11111111-842d-4f71-8233-c007fb1d4f5b");
  }

  @Test
  void tellsWhyACallerIsNotLetIn() {
    importCatalog();

    Outcome stranger = doctor("stranger.pem");

    assertThat(stranger.exitCode()).isEqualTo(1);
    assertThat(stranger.out())
        .contains("handshake: succeeds", "license server: none: notRegistered: ");
  }

  @Test
  void tellsWhyAHandshakeWouldFail() {
    importCatalog();
    Path elsewhere = directory.resolve("elsewhere");
    DevelopmentCertificates.madeAt(Instant.now(), Duration.ofDays(1)).writeDemoSet(elsewhere);

    Outcome foreign = doctor("elsewhere/license-server.pem");
    Outcome server = doctor("server.pem");

    assertThat(foreign.exitCode()).isEqualTo(1);
    assertThat(foreign.out()).contains("handshake: fails: notVouchedFor: ");
    assertThat(server.exitCode()).isEqualTo(1);
    assertThat(server.out()).contains("handshake: fails: notForClients: ");
  }

  @Test
  void tellsThatTheKeyIsAnothers() {
    importCatalog();

    Outcome outcome = doctor("license-server.pem", "--key", installation.file("stranger.key"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(
            "key: does not belong to it", "handshake: fails: the key", "license server: drm-1")
        .doesNotContain("handshake: succeeds");
  }

  @Test
  void asksARunningPlaygate() {
    PlaygateConfiguration configuration =
        ConfigurationFile.read(installation.configuration(), Map.of());
    Clock clock = Clock.systemUTC();
    try (House house =
        House.open(configuration, MaterialReader.read(configuration, clock.instant()), clock)) {
      String admin = "http://127.0.0.1:" + house.adminAddress().getPort();
      assertThat(
              doctor(
                      "license-server.pem",
                      "--admin",
                      admin,
                      "--token-file",
                      installation.file("admin-token"))
                  .succeeded()
                  .out())
          .contains("license server: drm-1");
    }
  }

  @Test
  void needsAnEntitlementDoorAndACertificate() throws IOException {
    doctor("absent.pem").failed();
    run("certs", "doctor", "--config", installation.configuration()).misused();
    installation.with(
        "playgate.yaml",
        Files.readString(installation.configuration())
            .lines()
            .filter(line -> !line.startsWith("mtls:"))
            .reduce("", (all, next) -> all + next + "\n"));
    assertThat(doctor("license-server.pem").failed().err()).contains("mtls: not configured");
  }
}
