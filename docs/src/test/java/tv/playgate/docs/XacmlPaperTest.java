package tv.playgate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table of the members of XACML against the code that has them. */
class XacmlPaperTest {

  private static final Path MEMBERS =
      Repository.ROOT.resolve("domain/src/main/java/tv/playgate/domain/upstream/XacmlMember.java");

  /** Of a line of that table; the one after it has fewer. */
  private static final int CELLS = 5;

  /** A constant with its name in the catalog, and what is usual or null. */
  private static final Pattern CONSTANT =
      Pattern.compile("\\b[A-Z_]+\\(\\s*\"(\\w+)\",\\s*(?:\"([^\"]+)\"|null)");

  @Test
  void tellsEveryMemberAndWhatIsUsual() {
    Map<String, List<String>> told = told();
    Map<String, String> usual = usual();

    assertThat(usual).hasSizeGreaterThan(15);
    assertThat(told.keySet()).containsExactlyElementsOf(usual.keySet());
    usual.forEach(
        (name, text) -> {
          if (!text.isEmpty()) {
            assertThat(told.get(name).get(2)).as(name).isEqualTo("`" + text + "`");
          }
        });
  }

  private static Map<String, List<String>> told() {
    Map<String, List<String>> told = new TreeMap<>();
    Repository.paper("docs/configuration.md").rows().stream()
        .dropWhile(cells -> !cells.get(0).equals("`envelope`"))
        .takeWhile(cells -> cells.size() == CELLS)
        .forEach(cells -> told.put(cells.get(0).replace("`", ""), cells));
    return told;
  }

  private static Map<String, String> usual() {
    Map<String, String> usual = new TreeMap<>();
    CONSTANT
        .matcher(Repository.text(MEMBERS))
        .results()
        .forEach(
            constant ->
                usual.put(constant.group(1), constant.group(2) == null ? "" : constant.group(2)));
    return usual;
  }
}
