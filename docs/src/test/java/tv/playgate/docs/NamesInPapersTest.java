package tv.playgate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers that lead through the code name types that are there. */
class NamesInPapersTest {

  /** Two words at least, so that words which are no types are left alone. */
  private static final Pattern TYPE =
      Pattern.compile("(?<![\\w-])[A-Z][a-z]+(?:[A-Z][a-z0-9]+)+\\b");

  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w+)");

  /** Types of others, and a name on the wire. */
  private static final Set<String> FOREIGN =
      Set.of("CompletionStage", "HttpClient", "NullMarked", "ExpressPlayToken");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/architecture.md",
        "docs/embedding.md",
        "docs/decisions.md",
        "docs/entitlement.md",
        "CONTRIBUTING.md"
      })
  void nameOnlyTypesThatExist(String paper) {
    Set<String> declared = declared();

    Stream<String> named =
        Repository.paper(paper).quoted().stream().flatMap(NamesInPapersTest::types);

    assertThat(named.filter(type -> !declared.contains(type))).isEmpty();
  }

  private static Stream<String> types(String code) {
    boolean header = code.matches("[A-Z][\\w]*(-[\\w]+)+.*") || code.contains(": ");
    return header
        ? Stream.empty()
        : TYPE.matcher(code).results().map(m -> m.group()).filter(t -> !FOREIGN.contains(t));
  }

  private static Set<String> declared() {
    return Repository.javaSources().stream()
        .flatMap(file -> DECLARED.matcher(Repository.text(file)).results())
        .map(declaration -> declaration.group(1))
        .collect(Collectors.toSet());
  }
}
