package tv.playgate.mtls;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads several files and goes on after one that cannot be used, so that all are named at once. */
final class FilesTogether {

  private @Nullable TlsMaterialException first;

  /** What was read; empty if the file cannot be used. */
  <T> Optional<T> read(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (TlsMaterialException e) {
      note(e);
      return Optional.empty();
    }
  }

  private void note(TlsMaterialException e) {
    if (first == null) {
      first = e;
    } else {
      first.addSuppressed(e);
      for (Throwable one : e.getSuppressed()) {
        first.addSuppressed(one);
      }
    }
  }

  /** Whether every file so far could be used. */
  boolean good() {
    return first == null;
  }

  /** What is wrong with the files that cannot be used, a sentence each. */
  List<String> problems() {
    return first == null
        ? List.of()
        : first.all().stream().map(one -> String.valueOf(one.getMessage())).toList();
  }

  /**
   * Ends the reading.
   *
   * @throws TlsMaterialException if a file cannot be used; it knows the others that cannot
   */
  void refuseBad() {
    if (first != null) {
      throw first;
    }
  }
}
