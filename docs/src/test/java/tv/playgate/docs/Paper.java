package tv.playgate.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One Markdown document. */
record Paper(Path file, List<String> lines) {

  private static final String FENCE = "```";
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  static Paper read(Path file) {
    try {
      return new Paper(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return Repository.ROOT.relativize(file).toString();
  }

  /** The lines that are no code. */
  List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean code = false;
    for (String line : lines) {
      boolean fence = line.startsWith(FENCE);
      code ^= fence;
      if (!code && !fence) {
        prose.add(line);
      }
    }
    return prose;
  }

  /** The first block of code in that language. */
  String code(String language) {
    int start = lines.indexOf(FENCE + language) + 1;
    if (start == 0) {
      throw new IllegalStateException(name() + ": has no code in " + language);
    }
    return lines.subList(start, lines.size()).stream()
        .takeWhile(line -> !line.equals(FENCE))
        .collect(Collectors.joining("\n"));
  }

  /** What its links lead to, within the repository. */
  List<String> links() {
    return LINK.matcher(CODE.matcher(text()).replaceAll(""))
        .results()
        .map(link -> link.group(1))
        .filter(target -> !target.matches("(https?|mailto):.*"))
        .toList();
  }

  /** What stands between backticks outside of blocks of code. */
  List<String> quoted() {
    return CODE.matcher(text()).results().map(code -> code.group(1)).toList();
  }

  /** The prose as one line: links and quotations may go over the end of one. */
  private String text() {
    return String.join(" ", prose());
  }

  /** The anchors that its headings make. */
  Set<String> anchors() {
    return prose().stream()
        .filter(line -> line.matches("#+ .*"))
        .map(Paper::anchor)
        .collect(Collectors.toSet());
  }

  private static String anchor(String heading) {
    String text = heading.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT);
    return text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  /** The cells of each row of its tables. */
  List<List<String>> rows() {
    return prose().stream()
        .filter(line -> line.startsWith("|"))
        .map(line -> List.of(line.substring(1).split("\\|", -1)))
        .map(cells -> cells.stream().map(String::strip).toList())
        .toList();
  }

  /** What the pattern finds in it, code included. */
  List<String> find(Pattern pattern) {
    return lines.stream()
        .flatMap(l -> pattern.matcher(l).results())
        .map(MatchResult::group)
        .toList();
  }

  @Override
  public String toString() {
    return name();
  }
}
