package tv.playgate.mtls;

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
    }
  }

  /** Whether every file so far could be used. */
  boolean good() {
    return first == null;
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
