package tv.playgate.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationPaperTest {

  // Surefire runs in the module's directory.
  private static final Path PAPER = Path.of("..", "docs", "configuration.md");

  @Test
  void namesEveryKeyWithItsEnvironmentVariable() throws IOException {
    String paper = Files.readString(PAPER);
    assertThat(EveryKey.NAMES)
        .allSatisfy(
            key ->
                assertThat(paper.lines())
                    .as(key)
                    .anyMatch(
                        line ->
                            line.startsWith("| `" + key + "` ")
                                && line.contains("`" + Environment.nameOf(key) + "`")));
  }
}
