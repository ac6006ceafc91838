package tv.playgate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the table of keys against its own rule and against the code that reads them. */
class ConfigurationPaperTest {

  private static final Path SOURCES =
      Repository.ROOT.resolve("bootstrap/src/main/java/tv/playgate/bootstrap/configuration");

  /** Any word in quotes that a section is asked for. */
  private static final Pattern READ =
      Pattern.compile(
          "(?:text|integer|flag|duration|texts|file|requiredFile|files|address)\\(\"(\\w+)\"");

  private static final Pattern REFUSED =
      Pattern.compile("List\\.of\\(((?:\"\\w+Url\"(?:, )?)+)\\)");
  private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"");

  private record Row(String key, String defaultValue, String environment) {

    static Row of(List<String> cells) {
      return new Row(cells.get(0).replace("`", ""), cells.get(3), cells.get(4).replace("`", ""));
    }

    String leaf() {
      return key.substring(key.lastIndexOf('.') + 1);
    }
  }

  private static List<Row> rows() {
    return Repository.paper("docs/configuration.md").rows().stream()
        .filter(cells -> cells.size() > 4 && cells.get(4).startsWith("`PLAYGATE_"))
        .map(Row::of)
        .toList();
  }

  @Test
  void listsEachKeyOnce() {
    assertThat(rows()).hasSizeGreaterThan(30);
    assertThat(rows()).extracting(Row::key).doesNotHaveDuplicates();
  }

  @Test
  void tellsTheDefaultOfEveryKey() {
    assertThat(rows()).extracting(Row::defaultValue).allSatisfy(d -> assertThat(d).isNotBlank());
  }

  @Test
  void namesTheEnvironmentByTheRule() {
    assertThat(rows())
        .allSatisfy(row -> assertThat(row.environment()).isEqualTo(environmentName(row.key())));
  }

  private static String environmentName(String key) {
    String words = key.replace(".", "_").replaceAll("([A-Z])", "_$1");
    return "PLAYGATE_" + words.toUpperCase(Locale.ROOT);
  }

  @Test
  void listsEveryKeyThatIsReadAndNoOther() {
    Set<String> listed = rows().stream().map(Row::leaf).collect(Collectors.toSet());

    assertThat(listed).containsExactlyInAnyOrderElementsOf(keysRead());
  }

  private static Set<String> keysRead() {
    String reader = Repository.text(SOURCES.resolve("ConfigurationReader.java"));
    Set<String> keys =
        READ.matcher(reader).results().map(m -> m.group(1)).collect(Collectors.toSet());
    REFUSED
        .matcher(reader)
        .results()
        .flatMap(list -> QUOTED.matcher(list.group(1)).results())
        .forEach(name -> keys.add(name.group(1)));
    if (reader.contains("section.port(")) {
      keys.add("port");
    }
    return keys;
  }
}
