package tv.playgate.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The checkout that the papers stand in. */
final class Repository {

  static final Path ROOT = root();

  private static final Set<String> NOT_OURS = Set.of("target", ".git", "playgate-demo");

  private Repository() {}

  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(directory.resolve(".mvn"))) {
      directory = directory.getParent();
    }
    return directory;
  }

  static List<Paper> papers() {
    return files(".md").map(Paper::read).toList();
  }

  static List<Paper> records() {
    Path directory = ROOT.resolve("docs/adr");
    return papers().stream().filter(p -> p.file().startsWith(directory)).toList();
  }

  static Paper paper(String name) {
    return Paper.read(ROOT.resolve(name));
  }

  static List<Path> javaSources() {
    return files(".java").toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(String ending) {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(f -> f.toString().endsWith(ending))
          .filter(Repository::ours)
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean ours(Path file) {
    for (Path part : ROOT.relativize(file)) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }
}
