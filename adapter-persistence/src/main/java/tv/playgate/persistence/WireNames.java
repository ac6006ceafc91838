package tv.playgate.persistence;

import java.util.Arrays;
import java.util.function.Function;

/** Enum constants are stored by their published names, which outlive renamings in the code. */
final class WireNames {

  private WireNames() {}

  /**
   * The constant of that name.
   *
   * @throws IllegalArgumentException if there is none: a newer release has written the row
   */
  static <E extends Enum<E>> E named(Class<E> type, Function<E, String> wireName, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> wireName.apply(constant).equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(type.getSimpleName() + ": " + name + " is unknown"));
  }
}
