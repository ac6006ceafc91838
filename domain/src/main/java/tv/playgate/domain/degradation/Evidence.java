package tv.playgate.domain.degradation;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import tv.playgate.domain.evaluation.MvpdFailure;

/**
 * What was seen of an MVPD that fails, by one process.
 *
 * @param calls how many calls were looked at; at least 1
 * @param failed how many of them gave no answer; 0 to {@code calls}
 * @param slow how many of them took longer than they should; 0 to {@code calls}
 * @param window the time in which they were made; 1 millisecond to 24 hours
 * @param byFailure how many failed in which way, each at least 1, in the order of the failures; all
 *     together no more than {@code failed}
 * @param shareOfTraffic which part of all questions to MVPDs were for this one in that time; 0 to 1
 */
public record Evidence(
    int calls,
    int failed,
    int slow,
    Duration window,
    Map<MvpdFailure, Integer> byFailure,
    double shareOfTraffic) {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int PERCENT = 100;

  /**
   * @throws IllegalArgumentException if one of them is out of range; the message names it
   */
  public Evidence {
    require(calls >= 1, "calls", calls, "at least 1");
    require(failed >= 0 && failed <= calls, "failed", failed, "0 to " + calls);
    require(slow >= 0 && slow <= calls, "slow", slow, "0 to " + calls);
    require(
        window.compareTo(SHORTEST) >= 0 && window.compareTo(LONGEST) <= 0,
        "window",
        window,
        SHORTEST + " to " + LONGEST);
    EnumMap<MvpdFailure, Integer> counts = new EnumMap<>(MvpdFailure.class);
    counts.putAll(byFailure);
    require(
        counts.values().stream().allMatch(count -> count >= 1) && sum(counts) <= failed,
        "byFailure",
        counts,
        "at least 1 each and " + failed + " at the most together");
    byFailure = Collections.unmodifiableMap(counts);
    require(shareOfTraffic >= 0 && shareOfTraffic <= 1, "shareOfTraffic", shareOfTraffic, "0 to 1");
  }

  private static long sum(Map<MvpdFailure, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }

  private static void require(boolean holds, String name, Object value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(name + ": " + value + " (expected: " + expected + ")");
    }
  }

  /** All of it in a sentence, for operators. */
  public String sentence() {
    String ways =
        byFailure.entrySet().stream()
            .map(way -> way.getValue() + " " + way.getKey().wireName())
            .collect(joining(", "));
    return failed
        + " of "
        + calls
        + " calls failed within "
        + window
        + (ways.isEmpty() ? "" : " (" + ways + ")")
        + ", "
        + slow
        + " were slow; the MVPD has "
        + Math.round(shareOfTraffic * PERCENT)
        + " % of the traffic";
  }
}
