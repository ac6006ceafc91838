package tv.playgate.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.sandbox.mvpd.Decision;
import tv.playgate.sandbox.mvpd.Obligation;
import tv.playgate.sandbox.mvpd.Verdict;

/**
 * A script as it stands in a plan: {@code decision} with what belongs to it, or {@code status}, or
 * {@code does}; none of them is to answer properly. Any of them may have a {@code latency}, one
 * duration or the shortest and the longest one.
 */
record PlannedAct(
    @Nullable String decision,
    @Nullable String reason,
    @Nullable String details,
    @Nullable String ttl,
    @Nullable List<String> obligations,
    @Nullable String reauthorizeAfter,
    @Nullable Integer status,
    @Nullable String does,
    @Nullable List<String> latency) {

  private static final Map<String, Obligation> OBLIGATIONS =
      Map.of(
          "restrict-pc", Obligation.restrictPc(),
          "upgrade", Obligation.upgrade(),
          "log", Obligation.log());

  private static final Map<String, Script> DEEDS =
      Map.of(
          "hang", Script.hang(),
          "disconnect", Script.disconnect(),
          "omit", Script.answer(Verdict.missing()));

  Script script() {
    if (Stream.of(decision, status, does).filter(one -> one != null).count() > 1) {
      throw new IllegalArgumentException("expected one of decision, status and does");
    }
    return Script.delay(latencyOf(latency == null ? List.of() : latency), deed());
  }

  private Script deed() {
    if (decision != null) {
      return Script.answer(verdict(decision));
    }
    if (does != null) {
      return known(DEEDS, "does", does);
    }
    return status == null ? Script.properly() : Script.status(status);
  }

  private Verdict verdict(String wireName) {
    Decision read =
        Arrays.stream(Decision.values())
            .filter(one -> one.wireName().equals(wireName))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("decision: " + wireName));
    Duration holding = ttl == null ? null : Duration.parse(ttl);
    return new Verdict(read, reason, details, holding, obligationsOf());
  }

  private List<Obligation> obligationsOf() {
    Stream<Obligation> named =
        obligations == null
            ? Stream.of()
            : obligations.stream().map(name -> known(OBLIGATIONS, "obligations", name));
    Stream<Obligation> timed =
        Stream.ofNullable(reauthorizeAfter).map(Duration::parse).map(Obligation::reauthorizeAfter);
    return Stream.concat(named, timed).toList();
  }

  private static <T> T known(Map<String, T> all, String member, String name) {
    T found = all.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          member + ": " + name + " (expected: " + all.keySet() + ")");
    }
    return found;
  }

  private static Latency latencyOf(List<String> times) {
    return switch (times.size()) {
      case 0 -> Latency.NONE;
      case 1 -> Latency.of(Duration.parse(times.get(0)));
      case 2 -> Latency.between(Duration.parse(times.get(0)), Duration.parse(times.get(1)));
      default -> throw new IllegalArgumentException("latency: expected one or two durations");
    };
  }
}
