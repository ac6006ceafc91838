package tv.playgate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final int MOST_LINES = 60;

  private final Paper readme = Repository.paper("README.md");

  @Test
  void staysShort() {
    assertThat(readme.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  @Test
  void hasTheTwoCommands() {
    assertThat(readme.lines())
        .contains("mvn -DskipTests package && java -jar bootstrap/target/playgate.jar demo");
    assertThat(readme.quoted()).contains("mvn verify");
  }

  @Test
  void mapsEveryRoom() {
    String pom = Repository.text(Repository.ROOT.resolve("pom.xml"));
    List<String> modules =
        Pattern.compile("<module>(.+)</module>")
            .matcher(pom)
            .results()
            .map(module -> module.group(1))
            .toList();

    assertThat(modules).isNotEmpty();
    assertThat(readme.rows().stream().map(cells -> cells.get(0).replace("`", "")))
        .containsAll(modules);
  }
}
