package tv.playgate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records in {@code docs/adr} (ADR-0001). */
class DecisionRecordsTest {

  private static final int MOST_LINES = 40;
  private static final Pattern CITATION = Pattern.compile("ADR-(\\d{4})");

  static List<Paper> records() {
    return Repository.records();
  }

  private static String number(Paper record) {
    return record.file().getFileName().toString().substring(0, 4);
  }

  @Test
  void areNumberedFromOneWithoutGapsAndTwins() {
    List<String> expected =
        IntStream.rangeClosed(1, records().size()).mapToObj("%04d"::formatted).toList();

    assertThat(records()).isNotEmpty();
    assertThat(records())
        .extracting(DecisionRecordsTest::number)
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("records")
  void haveATitleWithTheirNumber(Paper record) {
    assertThat(record.file().getFileName().toString()).matches("\\d{4}(-[a-z0-9]+)+\\.md");
    assertThat(record.lines().get(0)).matches("# " + number(record) + "\\. .+");
  }

  @ParameterizedTest
  @MethodSource("records")
  void haveTheirThreeSectionsAndNoOther(Paper record) {
    assertThat(record.prose().stream().filter(line -> line.startsWith("## ")))
        .containsExactly("## Context", "## Decision", "## Consequences");
  }

  @ParameterizedTest
  @MethodSource("records")
  void stayShort(Paper record) {
    assertThat(record.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  @Test
  void existWhereCodeOrPapersCiteThem() {
    Set<String> numbers =
        records().stream().map(DecisionRecordsTest::number).collect(Collectors.toSet());
    Stream<Path> papers = Repository.papers().stream().map(Paper::file);

    assertThat(Stream.concat(Repository.javaSources().stream(), papers))
        .allSatisfy(file -> assertThat(citations(file)).isSubsetOf(numbers));
  }

  @Test
  void areCitedByTheRules() {
    assertThat(Repository.javaSources().stream().flatMap(file -> citations(file).stream()))
        .contains("0002", "0006");
  }

  private static List<String> citations(Path file) {
    return CITATION
        .matcher(Repository.text(file))
        .results()
        .map(citation -> citation.group(1))
        .toList();
  }
}
