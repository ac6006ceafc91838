package tv.playgate.upstream;

import java.time.Duration;
import java.util.function.Consumer;
import reactor.netty.transport.NameResolverProvider.NameResolverSpec;

/**
 * How names become addresses: by the system's name servers, without blocking anybody. What they say
 * is kept for a while at most, however long they allow, and that there is no such name for a
 * second. Together with the life of a connection that makes half a minute until the last call goes
 * where a name no longer points.
 *
 * @param settings of the resolver, beside these
 * @param longestKept how long an address is kept at the most
 * @param longestConnected how long a connection is used at the most
 */
record NameLookups(
    Consumer<NameResolverSpec> settings, Duration longestKept, Duration longestConnected) {

  private static final Duration LONGEST_KEPT = Duration.ofSeconds(10);
  private static final Duration LONGEST_CONNECTED = Duration.ofSeconds(20);
  private static final Duration ABSENCE_KEPT = Duration.ofSeconds(1);
  private static final Duration LONGEST_QUERY = Duration.ofSeconds(2);

  /** Look-ups by the system's name servers. */
  static NameLookups ofTheSystem() {
    return new NameLookups(whatever -> {}, LONGEST_KEPT, LONGEST_CONNECTED);
  }

  void apply(NameResolverSpec spec) {
    spec.cacheMaxTimeToLive(longestKept)
        .cacheNegativeTimeToLive(ABSENCE_KEPT)
        .queryTimeout(LONGEST_QUERY);
    settings.accept(spec);
  }
}
