package tv.playgate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every paper. */
class PapersTest {

  private static final Pattern MACHINE_PATH =
      Pattern.compile(
          "(?<![\\w.])(/(home|root|work|Users|tmp|var|usr|opt|mnt)/|~/|[A-Za-z]:\\\\)\\S*");

  static List<Paper> papers() {
    return Repository.papers();
  }

  @Test
  void findsThePapersOfTheRepository() {
    assertThat(papers())
        .extracting(Paper::name)
        .contains(
            "README.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            "SECURITY.md",
            "docs/architecture.md",
            "docs/decisions.md",
            "docs/entitlement.md",
            "docs/configuration.md",
            "docs/operations.md",
            "docs/embedding.md");
  }

  @ParameterizedTest
  @MethodSource("papers")
  void leadsEveryLinkToAFileAndAHeading(Paper paper) {
    assertThat(paper.links()).allSatisfy(link -> assertThat(problemWith(paper, link)).isEmpty());
  }

  private static String problemWith(Paper paper, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = path.isEmpty() ? paper.file() : paper.file().resolveSibling(path).normalize();
    if (!target.startsWith(Repository.ROOT) || !Files.exists(target)) {
      return link + ": there is no such file";
    }
    return hash < 0 || Paper.read(target).anchors().contains(link.substring(hash + 1))
        ? ""
        : link + ": there is no such heading";
  }

  @ParameterizedTest
  @MethodSource("papers")
  void namesNoPathOfAMachine(Paper paper) {
    assertThat(paper.find(MACHINE_PATH)).isEmpty();
  }

  @Test
  void listsEveryPaperOfDocsInTheIndex() {
    List<String> linked = Repository.paper("docs/README.md").links();

    Stream<Paper> docs = papers().stream().filter(p -> p.name().startsWith("docs/"));

    assertThat(docs.filter(p -> !p.name().equals("docs/README.md")))
        .allSatisfy(p -> assertThat(linked).contains(p.name().substring("docs/".length())));
  }
}
