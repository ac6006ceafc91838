package tv.playgate.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.bootstrap.command.CommandFixture.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.bootstrap.fixture.Installation;

class CheckCommandTest {

  @TempDir private Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws IOException {
    installation = Installation.in(directory);
  }

  @Test
  void findsNothingWrongWithAGoodInstallation() {
    assertThat(run("check", "--config", installation.configuration()).succeeded().out().lines())
        .containsExactly("The configuration is good.");
  }

  @Test
  void warnsOfAnAuthenticatorThatLooksLikeNoneAndDoesNotShowIt() throws IOException {
    for (String odd :
        List.of("geheim", "123456,geheim", "123456 00112233445566778899aabbccddeeff")) {
      installation.with("authenticator", odd + "\n");
      assertThat(run("check", "--config", installation.configuration()).succeeded().out())
          .contains("warning: expressplay.customerAuthenticatorFile: holds no digits, a comma")
          .doesNotContain(odd);
    }
  }

  @Test
  void namesEverythingThatIsWrongWithTheFilesAndNoSecret() throws IOException {
    installation
        .without("ca.pem")
        .with("admin-token", Installation.ADMIN_TOKEN + "\nand another line")
        .with(
            "catalog.json",
            "{\"version\": 1, \"clients\": [{\"id\": \"app\", \"secret\": \"hidden\"}]");
    CommandFixture.Outcome outcome =
        run("check", "--config", installation.configuration()).failed();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("mtls.clientCa: ", "admin.tokenFile: ", "catalog.importFile: ")
        .doesNotContain(Installation.ADMIN_TOKEN, "hidden");
  }

  @Test
  void namesEverythingThatIsWrongWithTheKeys() throws IOException {
    installation.withLine("http: {port: x, colour: red}");
    assertThat(run("check", "--config", installation.configuration()).failed().err().lines())
        .containsExactly(
            "http.port: expected an integer from 0 to 65535", "http.colour: there is no such key");
  }

  @Test
  void namesWrongKeysAndWrongFilesAtOnceAndBlamesNothingTwice() throws IOException {
    installation
        .without("master.key")
        .withLine("admin: {port: 0}")
        .with("catalog.json", "{\"version\": 2}");
    assertThat(run("check", "--config", installation.configuration()).failed().err().lines())
        .anyMatch(line -> line.startsWith("admin.tokenFile: is required"))
        .anyMatch(line -> line.startsWith("keys.masterKeyFile: "))
        .anyMatch(line -> line.startsWith("catalog.importFile: "))
        .hasSize(3);
  }

  @Test
  void namesWrongFilesOfASectionBesideAWrongKeyOfIt() throws IOException {
    installation
        .without("server.pem")
        .withLine("mtls: {certificate: server.pem, key: server.key, crl: [none.crl]}")
        .withLine(
            "expressplay: {customerAuthenticatorFile: authenticator, timeout: soon,"
                + " deviceParameter: cookie}");
    assertThat(run("check", "--config", installation.configuration()).failed().err().lines())
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .containsExactly(
            "mtls.clientCa",
            "expressplay.timeout",
            "mtls.certificate",
            "mtls.crl",
            "expressplay.deviceParameter");
  }

  @Test
  void takesABareOffForTheModeOfTheDecisionLog() throws IOException {
    installation.withLine("decisionLog: {mode: off}");
    assertThat(run("check", "--config", installation.configuration()).succeeded().out())
        .doesNotContain("decisionLog");
  }

  @Test
  void warnsOfWhatIsNotServedYet() throws IOException {
    installation.withLine("throttle: {enabled: true}").withLine("decisionLog: {mode: durable}");
    assertThat(run("check", "--config", installation.configuration()).succeeded().out())
        .contains("warning: decisionLog: ")
        .doesNotContain("throttle");
  }

  @Test
  void needsNeitherPortsNorDatabase() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      installation.withLine("http: {port: " + taken.getLocalPort() + "}");
      run("check", "--config", installation.configuration()).succeeded();
    }
    assertThat(directory.resolve("data")).doesNotExist();
    installation.withLine("database: {url: \"jdbc:postgresql://127.0.0.1:1/nobody\"}");
    run("check", "--config", installation.configuration()).succeeded();
  }

  @Test
  void tellsWhereTheFileIsMissing() {
    Path absent = directory.resolve("absent.yaml");
    assertThat(run("check", "--config", absent).failed().err().lines())
        .containsExactly(absent + ": cannot be read");
  }

  @Test
  void asksForTheFile() {
    assertThat(run("check").misused().err()).contains("--config");
  }

  @Test
  void warnsOfIdentitiesThatTheCatalogNamesAndThisNodeHasNot() throws IOException {
    Path identities = Files.createDirectory(installation.file("identities"));
    Files.copy(installation.file("license-server.pem"), identities.resolve("us.pem"));
    Files.copy(installation.file("license-server.key"), identities.resolve("us.key"));
    installation
        .withLine("upstream: {identityDirectory: identities}")
        .with(
            "catalog.json",
            """
            {"version": 1, "mvpds": [
              {"id": "Good", "preauthorization": {"mechanism": "forkjoin", "identity": "us",
                                                  "endpoint": "https://m.example/"}},
              {"id": "Bad", "preauthorization": {"mechanism": "multichannel", "protocol": "xacml",
                                                 "endpoint": "https://m.example/",
                                                 "identity": "them", "signingIdentity": "those"}}]}
            """);
    assertThat(run("check", "--config", installation.configuration()).succeeded().out().lines())
        .containsExactly(
            "warning: catalog.importFile: mvpd Bad: the identity them is not in"
                + " upstream.identityDirectory, so it is not asked",
            "warning: catalog.importFile: mvpd Bad: the identity those is not in"
                + " upstream.identityDirectory, so it is not asked",
            "The configuration is good.");
  }
}
