package tv.playgate.domain.decision;

import java.util.List;
import java.util.stream.Stream;

/** The records at the ends of a sealed type. */
final class Leaves {

  private Leaves() {}

  static List<Class<?>> of(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(t -> of(t).stream()).toList()
        : List.of(type);
  }

  /** Such as Permit.Dummy. */
  static String nameOf(Class<?> leaf) {
    return leaf.getName().substring(leaf.getName().lastIndexOf('.') + 1).replace('$', '.');
  }
}
