package tv.playgate.domain.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.decision.World.Agreement;
import tv.playgate.domain.decision.World.Degradation;
import tv.playgate.domain.decision.World.SignIn;
import tv.playgate.domain.decision.World.Wanted;

/**
 * What the specification says, step by step (pass-decisions §4, the steps that preauthorization
 * rules take; §5.1, §9.2, §13). It is written to be held against that text, not to be fast, and
 * uses none of the product's types.
 */
final class ReferenceModel {

  private ReferenceModel() {}

  /**
   * The questions in their order, then one line per decision, or the error of the whole request.
   */
  static List<String> outcome(World world) {
    // 6, 8, 9: service provider known, mvpd known, integration exists and is enabled
    if (!world.serviceProviderKnown()) {
      return List.of("rejected invalid_parameter_service_provider");
    }
    if (!world.mvpdKnown()) {
      return List.of("rejected invalid_parameter_mvpd");
    }
    if (world.agreement() != Agreement.ENABLED) {
      return List.of("rejected invalid_integration");
    }

    // 10: degradation; AuthZNone, then AuthNAll, then AuthZAll (D7); nobody is asked
    for (String kind : List.of("AuthZNone", "AuthNAll", "AuthZAll")) {
      for (Degradation rule : inOrderOfTheirIds(world.degradations())) {
        boolean active = rule.from() <= world.now() && world.now() < rule.until();
        if (rule.kind().equals(kind) && active && coversAny(rule, world.wanted())) {
          return everyOne(world.wanted(), wordOf(rule), new ArrayList<>());
        }
      }
    }
    return withoutDegradation(world, new ArrayList<>());
  }

  private static List<String> withoutDegradation(World world, List<String> lines) {
    // 12: resource limit, on the raw length (D3, D19)
    Integer ofThePlatform = world.limitOfThePlatform();
    int limit = ofThePlatform != null ? ofThePlatform : world.limit();
    if (world.wanted().size() > limit) {
      return everyOne(world.wanted(), denied("mvpd", "too_many_resources", null), lines);
    }

    // 13: profile; expired once notAfter <= now (§3.2)
    lines.add("ask for the profile");
    SignIn signIn = world.signIn();
    String trouble = troubleWith(signIn, world.now());
    if (signIn == null || !trouble.isEmpty()) {
      return everyOne(world.wanted(), denied("mvpd", trouble, null), lines);
    }

    // 14: dummy, with a profile (D21)
    if (world.dummy()) {
      return everyOne(world.wanted(), "permit dummy", lines);
    }

    // 15: the MVPD's mechanism
    return world.asksTheMvpd() ? asked(world, lines) : lookedUp(world, signIn, lines);
  }

  private static String wordOf(Degradation rule) {
    return rule.kind().equals("AuthZNone")
        ? denied("degradation", "authorization_denied_by_degradation_rule", rule.message())
        : "permit degradation";
  }

  private static String troubleWith(@Nullable SignIn signIn, long now) {
    if (signIn == null) {
      return "authenticated_profile_missing";
    }
    if (signIn.invalidated()) {
      return "authenticated_profile_invalidated";
    }
    if (now < signIn.notBefore()) {
      return "authenticated_profile_missing";
    }
    return signIn.notAfter() <= now ? "authenticated_profile_expired" : "";
  }

  /** §9.2: the list is authoritative, no call is made. */
  private static List<String> lookedUp(World world, SignIn signIn, List<String> lines) {
    for (Wanted wanted : world.wanted()) {
      boolean member = signIn.lineup().stream().anyMatch(wanted.channel()::equalsIgnoreCase);
      lines.add(
          wanted.resource()
              + ": "
              + (member ? "permit mvpd" : denied("mvpd", "preauthorization_denied_by_mvpd", null)));
    }
    return lines;
  }

  /** §9.3: each answer counts for its own resource, and one that is missing is no answer. */
  private static List<String> asked(World world, List<String> lines) {
    LinkedHashSet<String> once = new LinkedHashSet<>();
    world.wanted().forEach(wanted -> once.add(wanted.resource()));
    lines.add("ask the mvpd about " + List.copyOf(once));
    for (Wanted wanted : world.wanted()) {
      String said = world.mvpdSays().getOrDefault(wanted.resource(), "nothing");
      String word =
          switch (said) {
            case "yes" -> "permit mvpd";
            case "no" -> denied("mvpd", "preauthorization_denied_by_mvpd", null);
            case "no, because" -> denied("mvpd", "preauthorization_denied_by_mvpd", "because");
            case "late" -> denied("mvpd", "maximum_execution_time_exceeded", null);
            case "unreachable" -> denied("mvpd", "network_connection_timeout", null);
            default -> denied("mvpd", "network_received_error", null);
          };
      lines.add(wanted.resource() + ": " + word);
    }
    return lines;
  }

  /** D5: a rule that covers at least one requested resource applies to the whole request. */
  private static boolean coversAny(Degradation rule, List<Wanted> requested) {
    return rule.resources().isEmpty()
        || requested.stream()
            .anyMatch(
                wanted ->
                    rule.resources().contains(wanted.resource())
                        || rule.resources().contains(wanted.channel()));
  }

  /** Not published; ours, so that all replicas agree. */
  private static List<Degradation> inOrderOfTheirIds(List<Degradation> rules) {
    return rules.stream().sorted(Comparator.comparing(Degradation::id)).toList();
  }

  private static List<String> everyOne(List<Wanted> wanted, String word, List<String> lines) {
    wanted.forEach(one -> lines.add(one.resource() + ": " + word));
    return lines;
  }

  private static String denied(String source, String code, @Nullable String details) {
    return "deny " + source + " " + code + (details == null ? "" : " (" + details + ")");
  }
}
