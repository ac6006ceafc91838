package tv.playgate.application.catalog;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a catalog with its secrets put away, or why it cannot be kept.
 *
 * @param entry null if it cannot be kept
 * @param problem null if it can
 */
record KeptEntry<E>(@Nullable E entry, @Nullable String problem) {

  /** An entry that can be kept. */
  static <E> KeptEntry<E> of(E entry) {
    return new KeptEntry<>(entry, null);
  }

  /** An entry that cannot be kept. */
  static <E> KeptEntry<E> refused(String name, String problem) {
    return new KeptEntry<>(null, name + ": " + problem);
  }

  /** What is made; what keeps it from being made is its problem. */
  static <E> KeptEntry<E> made(String name, Supplier<E> maker) {
    try {
      return of(maker.get());
    } catch (IllegalArgumentException e) {
      return refused(name, String.valueOf(e.getMessage()));
    }
  }

  Optional<E> present() {
    return Optional.ofNullable(entry);
  }

  Optional<String> problems() {
    return Optional.ofNullable(problem);
  }
}
