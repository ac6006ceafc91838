package tv.playgate.domain.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.decision.World.Agreed;
import tv.playgate.domain.decision.World.Agreement;
import tv.playgate.domain.decision.World.Degradation;
import tv.playgate.domain.decision.World.SignIn;
import tv.playgate.domain.decision.World.Span;
import tv.playgate.domain.decision.World.Wanted;

/**
 * What the specification says, step by step (pass-decisions §4, the steps that rules take; §5, §6,
 * §9.2, §10, §13). It is written to be held against that text, not to be fast, and uses none of the
 * product's types. One of these answers one request.
 */
final class ReferenceModel {

  private final World world;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, Long> newWords = new LinkedHashMap<>();
  private String user = "made up";

  private ReferenceModel(World world) {
    this.world = world;
  }

  /**
   * The questions in their order, then one line per decision and what follows from them, or the
   * error of the whole request.
   */
  static List<String> outcome(World world) {
    return new ReferenceModel(world).outcome();
  }

  private List<String> outcome() {
    // 6, 8, 9: service provider known, mvpd known, integration exists and is enabled
    if (!world.place().serviceProviderKnown()) {
      return rejected("invalid_parameter_service_provider");
    }
    if (!world.place().mvpdKnown()) {
      return rejected("invalid_parameter_mvpd");
    }
    if (world.place().agreement() != Agreement.ENABLED) {
      return rejected("invalid_integration");
    }

    // 10, 11: degradation, but for temporary access, which has its own branch
    if (world.provider().trial() != null) {
      new ReferenceTrial(world, world.provider().trial(), lines, words).decide();
      user = "made up for a trial";
      return everyOneHasItsWord();
    }
    applyDegradation();
    if (open().isEmpty()) {
      return everyOneHasItsWord();
    }

    // 12: resource limit, on the raw length (D3, D19); before RN-340 it left an empty list
    if (open().size() > limit()) {
      return world.expected().emptyIfTooMany() ? lines : deniedAsAWhole("too_many_resources");
    }
    return withProfile();
  }

  private List<String> withProfile() {
    // 13: profile
    ReferenceSignOn signOn = new ReferenceSignOn(world, agreedOn(), lines);
    SignIn signIn = signOn.find();
    if (signOn.partnersFault() != null) {
      return rejected(signOn.partnersFault());
    }
    if (signIn == null) {
      return deniedAsAWhole(signOn.trouble());
    }
    user = "subscriber " + signIn.name();

    // 14: dummy, with a profile (D21)
    if (Boolean.TRUE.equals(agreedOn().dummy())) {
      open().forEach(wanted -> words.put(wanted.resource(), "permit dummy" + usualSpan()));
      return everyOneHasItsWord();
    }

    // 15: the MVPD's mechanism
    if (howItIsAsked().equals("by asking")) {
      ask();
    } else {
      open().forEach(wanted -> words.put(wanted.resource(), lookedUp(wanted, signIn)));
    }
    return everyOneHasItsWord();
  }

  /** §5.1; AuthZNone, then AuthNAll, then AuthZAll (D7); nobody is asked. */
  private void applyDegradation() {
    if (world.expected().degradationPerResource()) {
      for (Wanted wanted : world.wanted()) {
        Degradation rule = firstRule(List.of(wanted));
        if (rule != null) {
          words.put(wanted.resource(), wordOf(rule));
        }
      }
    } else {
      // D5: a rule that covers at least one requested resource applies to the whole request
      Degradation rule = firstRule(world.wanted());
      if (rule != null) {
        world.wanted().forEach(wanted -> words.put(wanted.resource(), wordOf(rule)));
      }
    }
  }

  private @Nullable Degradation firstRule(List<Wanted> requested) {
    for (String kind : List.of("AuthZNone", "AuthNAll", "AuthZAll")) {
      for (Degradation rule : inOrderOfTheirIds(world.degradations())) {
        boolean about = !rule.onTheProxy() || world.provider().proxy() != null;
        if (about
            && rule.kind().equals(kind)
            && rule.span().holds(world.now())
            && coversAny(rule, requested)) {
          return rule;
        }
      }
    }
    return null;
  }

  private static boolean coversAny(Degradation rule, List<Wanted> requested) {
    boolean covers = rule.resources().isEmpty();
    for (Wanted wanted : requested) {
      covers |= rule.resources().contains(wanted.resource());
      covers |= rule.resources().contains(wanted.channel());
    }
    return covers;
  }

  /** Not published; ours, so that all replicas agree. */
  private static List<Degradation> inOrderOfTheirIds(List<Degradation> rules) {
    return rules.stream().sorted(Comparator.comparing(Degradation::id)).toList();
  }

  /** AuthNAll says how long its permits hold, and AuthZAll does not (§5.1, §10). */
  private String wordOf(Degradation rule) {
    return switch (rule.kind()) {
      case "AuthZNone" ->
          denied("degradation", "authorization_denied_by_degradation_rule", rule.message());
      case "AuthNAll" ->
          "permit degradation"
              + span(world.now(), Math.min(world.now() + usualTtl(), rule.span().until()));
      default -> "permit degradation";
    };
  }

  /** §9.2: the list is authoritative, no call is made. */
  private String lookedUp(Wanted wanted, SignIn signIn) {
    for (String channel : signIn.lineup()) {
      if (channel.equalsIgnoreCase(wanted.channel())) {
        return "permit mvpd" + usualSpan();
      }
    }
    return denied("mvpd", deniedByTheMvpd(), null);
  }

  /** §9.3: each answer counts for its own resource; §10: a word that still holds is kept to. */
  private void ask() {
    if (world.authoritative()) {
      lines.add("look for earlier words on " + once(open()));
      for (Wanted wanted : open()) {
        Span known = world.remembered().get(wanted.resource());
        if (known != null && known.holds(world.now())) {
          words.put(wanted.resource(), "permit mvpd" + span(known.from(), known.until()));
        }
      }
    }
    if (open().isEmpty()) {
      return;
    }
    lines.add("ask the mvpd about " + once(open()));
    for (Wanted wanted : open()) {
      words.put(wanted.resource(), answer(wanted.resource()));
    }
  }

  private String answer(String resource) {
    String said = world.mvpdSays().getOrDefault(resource, "nothing");
    return switch (said) {
      case "yes" -> permittedNow(resource, usualTtl());
      case "yes for 3" -> permittedNow(resource, 3);
      case "yes for 0" -> permittedNow(resource, 1); // ours: the shortest time that there is
      case "no" -> denied("mvpd", deniedByTheMvpd(), null);
      case "no, because" -> denied("mvpd", deniedByTheMvpd(), "because");
      case "children" -> denied("mvpd", "authorization_denied_by_parental_controls", null);
      case "away" -> denied("mvpd", "authorization_denied_by_hba_policies", null);
      case "signed out" -> denied("mvpd", "authorization_denied_by_session_invalidated", null);
      case "who?" -> denied("mvpd", "identity_not_recognized_by_mvpd", null);
      case "late" -> denied("mvpd", "maximum_execution_time_exceeded", null);
      case "unreachable" -> denied("mvpd", "network_connection_timeout", null);
      default -> denied("mvpd", "network_received_error", null);
    };
  }

  private String permittedNow(String resource, long ttl) {
    newWords.put(resource, world.now() + ttl);
    return "permit mvpd" + span(world.now(), world.now() + ttl);
  }

  private String deniedByTheMvpd() {
    return world.authoritative()
        ? "authorization_denied_by_mvpd"
        : "preauthorization_denied_by_mvpd";
  }

  /** An MVPD's own word on how it is asked, else its proxy's, else the line-up (DESIGN §6). */
  private String howItIsAsked() {
    World.Proxy proxy = world.provider().proxy();
    String own = world.provider().preauthorization();
    String proxys = proxy == null ? null : proxy.preauthorization();
    if (world.authoritative()) {
      own = world.provider().authorization() == null ? own : world.provider().authorization();
      proxys = proxy == null || proxy.authorization() == null ? proxys : proxy.authorization();
    }
    return own != null ? own : proxys != null ? proxys : "by line-up";
  }

  /** D1, D2: on every resource, or on top level where the switch says so. */
  private List<String> deniedAsAWhole(String code) {
    if (world.expected().topLevel403() && words.isEmpty()) {
      return rejected(code);
    }
    open().forEach(wanted -> words.put(wanted.resource(), denied("mvpd", code, null)));
    return everyOneHasItsWord();
  }

  private List<String> rejected(String code) {
    lines.add("rejected " + code);
    return lines;
  }

  private List<String> everyOneHasItsWord() {
    for (Wanted wanted : world.wanted()) {
      lines.add(wanted.resource() + ": " + words.get(wanted.resource()));
    }
    if (world.authoritative() && words.values().stream().anyMatch(w -> w.startsWith("permit"))) {
      lines.add("user " + user);
      newWords.forEach((resource, until) -> lines.add("remember " + resource + " to " + until));
    }
    return lines;
  }

  private List<Wanted> open() {
    return world.wanted().stream().filter(w -> !words.containsKey(w.resource())).toList();
  }

  private static Set<String> once(List<Wanted> wanted) {
    Set<String> once = new LinkedHashSet<>();
    wanted.forEach(one -> once.add(one.resource()));
    return once;
  }

  private int limit() {
    Integer max =
        world.authoritative() ? agreedOn().maxAuthorized() : agreedOn().maxPreauthorized();
    return max != null ? max : world.authoritative() ? 1 : 5;
  }

  private long usualTtl() {
    Long ttl = agreedOn().ttl();
    return ttl != null ? ttl : 24L * 60 * 60 * 1000;
  }

  private String usualSpan() {
    return span(world.now(), world.now() + usualTtl());
  }

  /** Only authorizations say how long they hold (§2.1, §10). */
  private String span(long from, long until) {
    return world.authoritative() ? " from " + from + " to " + until : "";
  }

  /** §12: what is said for the platform goes before what is said for all. */
  private Agreed agreedOn() {
    Agreed all = world.agreed();
    Agreed here = world.onThePlatform();
    return new Agreed(
        here.maxPreauthorized() != null ? here.maxPreauthorized() : all.maxPreauthorized(),
        here.maxAuthorized() != null ? here.maxAuthorized() : all.maxAuthorized(),
        here.dummy() != null ? here.dummy() : all.dummy(),
        here.ttl() != null ? here.ttl() : all.ttl(),
        here.singleSignOn() != null ? here.singleSignOn() : all.singleSignOn(),
        here.enforcePermissions() != null ? here.enforcePermissions() : all.enforcePermissions());
  }

  static String denied(String source, String code, @Nullable String details) {
    return "deny " + source + " " + code + (details == null ? "" : " (" + details + ")");
  }
}
