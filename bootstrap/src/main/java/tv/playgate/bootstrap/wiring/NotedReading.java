package tv.playgate.bootstrap.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.playgate.bootstrap.configuration.Problems;
import tv.playgate.domain.secret.Secret;
import tv.playgate.persistence.keys.MasterKeyFileException;

/**
 * Reads one value or file after the other, notes each that is wrong under its key, and goes on. A
 * key that was wrong before is not blamed again.
 */
final class NotedReading {

  private final Problems problems;
  private final Set<String> wrongKeys;

  NotedReading(Problems problems) {
    this.problems = problems;
    this.wrongKeys = problems.keys();
  }

  <T> @Nullable T noted(String key, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | MasterKeyFileException e) {
      note(key, String.valueOf(e.getMessage()));
      return null;
    }
  }

  @Nullable Secret line(String key, Path file) {
    String text = text(key, file);
    if (text == null) {
      return null;
    }
    String line = text.strip();
    if (line.isEmpty() || line.lines().count() > 1) {
      note(key, file + ": expected one line");
      return null;
    }
    return Secret.of(line);
  }

  @Nullable String text(String key, Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      note(key, file + ": cannot be read");
      return null;
    }
  }

  void note(String key, String problem) {
    if (wrongKeys.stream().noneMatch(wrong -> wrong.equals(key) || wrong.startsWith(key + "."))) {
      problems.add(key, problem);
    }
  }
}
