package tv.playgate.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.bootstrap.command.CommandFixture.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.bootstrap.fixture.Installation;

class TokenCommandTest {

  @TempDir private Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws IOException {
    installation = Installation.in(directory);
  }

  private CommandFixture.Outcome issue(String client) {
    return run("token", "issue", "--config", installation.configuration(), "--client", client);
  }

  @Test
  void printsATokenForARegisteredClient() {
    run(
            "catalog",
            "import",
            "--config",
            installation.configuration(),
            installation.file("catalog.json"))
        .succeeded();
    String token = issue("app").succeeded().out().strip();
    assertThat(token).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    String claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
        .contains("\"app\"", "\"playgate\"", "api:client:v2");
  }

  @Test
  void tellsThatThereIsNoSuchClient() {
    assertThat(issue("nobody").failed().err().lines()).containsExactly("there is no client nobody");
  }

  @Test
  void refusesWhatCannotBeAClient() {
    assertThat(issue("").misused().err()).contains("--client");
    run("token", "issue", "--config", installation.configuration()).misused();
  }

  @Test
  void tellsThatTheDatabaseCannotBeHad() throws IOException {
    installation.withLine("database: {url: \"jdbc:postgresql://127.0.0.1:1/nobody\"}");
    assertThat(issue("app").failed().err()).contains("jdbc:postgresql://127.0.0.1:1/nobody");
  }
}
