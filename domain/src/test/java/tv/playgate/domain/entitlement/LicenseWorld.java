package tv.playgate.domain.entitlement;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** Everything that bears on one request for a license, in plain words. */
record LicenseWorld(
    boolean lenientGuids,
    boolean registrationEverywhere,
    boolean deviceBinding,
    String scope,
    String messageId,
    String contentId,
    String type,
    String cookie,
    String kind,
    boolean tokenUrl,
    String period,
    Set<String> accepted,
    String session,
    String standing,
    String subscription,
    String binding,
    String records,
    String boundBy,
    String token,
    String claim) {

  private static final List<String> TYPES = List.of("none", "1", "2", "3");
  private static final List<String> KINDS = List.of("timeBased", "registration", "deviceBound");
  private static final List<String> SUBSCRIPTIONS =
      List.of(
          "in the line-up",
          "not in the line-up",
          "not signed in",
          "expired",
          "degraded to yes",
          "degraded to no",
          "asked: yes",
          "asked: no",
          "asked: no answer",
          "asked before: yes",
          "dummy",
          "trial runs",
          "trial is over",
          "integration disabled",
          "integration gone");

  static LicenseWorld random(Random random) {
    return new LicenseWorld(
        oneIn(random, 4),
        oneIn(random, 4),
        !oneIn(random, 6),
        rarely(random, "all", "listed", "listed", "others"),
        rarely(random, "plain", "braced", "bare", "bad"),
        rarely(random, "plain", "braced", "bare", "bad", "unknown"),
        oneIn(random, 20) ? pick(random, "0", "4") : random(random, TYPES),
        pick(random, "good", "good", "good", rarely(random, "none", "empty", "long")),
        random(random, KINDS),
        oneIn(random, 4),
        rarely(random, "open", "begins now", "not yet", "ends now", "over"),
        accepted(random),
        pick(random, "good", "good", "good", "good", "none", "over", "of another", "elsewhere"),
        pick(random, "none", "none", "good", "over", "other resource", "by degradation"),
        random(random, SUBSCRIPTIONS),
        pick(random, "none", "none", "A"),
        pick(random, "none", "A", "A", "B", "A and B", "failed", "not configured"),
        pick(random, "us", "us", "us", "somebody else"),
        pick(random, "issued", "issued", "issued", "refused", "unavailable", "bad"),
        pick(random, "taken", "taken", "taken", "used up", "gone"));
  }

  /** Whether the content requires something of a viewer. */
  boolean requires() {
    return !accepted.isEmpty();
  }

  private static Set<String> accepted(Random random) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> Set.of();
      case 2, 3 -> Set.of("mvpd");
      case 4 -> Set.of("mvpd", "degradation");
      default -> Set.of("mvpd", "temppass", "dummy");
    };
  }

  private static boolean oneIn(Random random, int many) {
    return random.nextInt(many) == 0;
  }

  /** Mostly the first. */
  private static String rarely(Random random, String usual, String... others) {
    return oneIn(random, 20) ? pick(random, others) : usual;
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static String random(Random random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
