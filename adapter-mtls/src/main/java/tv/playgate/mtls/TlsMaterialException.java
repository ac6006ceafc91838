package tv.playgate.mtls;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file with a certificate, a key or a revocation list cannot be used. The message names the file
 * and all that is wrong with it, and never holds key material.
 */
public final class TlsMaterialException extends RuntimeException {

  private final Path file;
  private final List<String> problems;

  TlsMaterialException(Path file, List<String> problems) {
    this(file, problems, null);
  }

  TlsMaterialException(Path file, String problem) {
    this(file, List.of(problem), null);
  }

  TlsMaterialException(Path file, String problem, @Nullable Throwable cause) {
    this(file, List.of(problem), cause);
  }

  private TlsMaterialException(Path file, List<String> problems, @Nullable Throwable cause) {
    super(file + ": " + String.join("; ", problems), cause);
    this.file = requireNonNull(file, "file");
    this.problems = List.copyOf(problems);
  }

  /** Which file. */
  public Path file() {
    return file;
  }

  /** This one, and those of the other files that were read with it and cannot be used either. */
  public List<TlsMaterialException> all() {
    return Stream.concat(
            Stream.of(this),
            Arrays.stream(getSuppressed())
                .filter(TlsMaterialException.class::isInstance)
                .map(TlsMaterialException.class::cast))
        .toList();
  }

  /** What is wrong with it: at least one sentence, without the file's name. */
  public List<String> problems() {
    return problems;
  }
}
