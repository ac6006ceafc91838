package tv.playgate.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.persistence.RevocationTable.Revocation;

/**
 * Has forgotten what other processes revoked. Whoever was away for so long that he missed some
 * forgets everything.
 */
final class Revocations {

  /** More than this at once, and to forget everything is less work. */
  private static final long MOST_AT_ONCE = 10_000;

  private final Transactions transactions;
  private final Map<RevocationKind, Memory> memories;
  private long seen;

  /**
   * Begins with what is revoked from now on: nothing is remembered yet.
   *
   * @throws UnavailableException if the database does not answer
   */
  Revocations(Transactions transactions, Map<RevocationKind, Memory> memories) {
    this.transactions = transactions;
    this.memories = Map.copyOf(memories);
    this.seen = transactions.read("read the revocations", RevocationTable::head);
  }

  /** What remembers things of one kind. */
  record Memory(Consumer<Collection<String>> forget, Runnable forgetAll) {}

  /** Some numbers that were taken, and as many of them as are still there. */
  private record News(long last, List<Revocation> known) {}

  /**
   * Has forgotten what was revoked since the last time. By one thread at a time.
   *
   * @throws UnavailableException if that cannot be told
   */
  void refresh() {
    long last = transactions.read("poll the revocations", RevocationTable::head);
    if (last == seen) {
      return;
    }
    long count = last - seen;
    if (count < 0 || count > MOST_AT_ONCE) {
      memories.values().forEach(memory -> memory.forgetAll().run());
    } else {
      forget(
          new News(
              last,
              transactions.read(
                  "read the revocations",
                  connection -> RevocationTable.between(connection, seen, last))));
    }
    seen = last;
  }

  private void forget(News news) {
    boolean complete = news.known().size() == news.last() - seen;
    Map<String, List<String>> byKind =
        news.known().stream()
            .collect(groupingBy(Revocation::kind, mapping(Revocation::name, toList())));
    memories.forEach(
        (kind, memory) -> {
          if (complete) {
            memory.forget().accept(byKind.getOrDefault(kind.wireName(), List.of()));
          } else {
            memory.forgetAll().run();
          }
        });
  }
}
