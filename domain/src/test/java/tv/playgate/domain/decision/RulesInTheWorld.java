package tv.playgate.domain.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Fact;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.Question;
import tv.playgate.domain.fixture.RequestFixture;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.signon.PartnerStatus;
import tv.playgate.domain.temporary.TemporaryIdentity;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.viewer.MadeUpUser;
import tv.playgate.domain.viewer.Viewer;

/** Runs the rules in a {@link World} and says what they said in the reference model's words. */
final class RulesInTheWorld {

  static final String OURS = "REF30";

  private final World world;
  private final ConfigurationSnapshot snapshot;
  private final DecisionRequest request;
  private final StagedFacts answers;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private final List<Reason> reasons = new ArrayList<>();
  private Facts facts;

  RulesInTheWorld(World world) {
    this(world, OURS, StagedConfiguration.of(world, OURS), new StagedLedger(world), Facts.none());
  }

  /**
   * Runs them for one of several service providers.
   *
   * @param facts what is known before the first question
   */
  RulesInTheWorld(
      World world,
      String serviceProvider,
      ConfigurationSnapshot snapshot,
      StagedLedger ledger,
      Facts facts) {
    this.world = world;
    this.snapshot = snapshot;
    this.answers = new StagedFacts(world, serviceProvider, ledger, lines);
    this.request = request(world, serviceProvider);
    this.facts = facts;
  }

  /** Answers one question after the other until the rules are through. */
  List<String> outcome() {
    while (step(facts)) {
      // the next step knows one fact more
    }
    return lines;
  }

  /** What was said of each resource, once the rules are through. */
  Map<String, String> words() {
    return words;
  }

  /** The error of the whole request, where there is one. */
  List<String> rejections() {
    return lines.stream().filter(line -> line.startsWith("rejected ")).toList();
  }

  /** Why, once the rules are through. */
  List<Reason> reasons() {
    return reasons;
  }

  /** All that the rules asked for. */
  Facts facts() {
    return facts;
  }

  /** Whether the rules say the same of the facts that an earlier run had one by one. */
  boolean saysTheSameWhenReplayed() {
    Facts kept = Facts.none();
    for (Fact<?> fact : facts.inOrder()) {
      kept = kept.plus(fact);
    }
    return world.authoritative()
        ? authorize(kept).equals(authorize(facts))
        : preauthorize(kept).equals(preauthorize(facts));
  }

  private boolean step(Facts known) {
    return world.authoritative()
        ? authorize(known).fold(this::authorized, this::rejected, this::answered)
        : preauthorize(known).fold(this::preauthorized, this::rejected, this::answered);
  }

  private Evaluation<List<Preauthorization>, EnhancedError> preauthorize(Facts known) {
    return PreauthorizationRules.decide(
        snapshot, request, known, Instant.ofEpochMilli(world.now()));
  }

  private Evaluation<Authorizations, EnhancedError> authorize(Facts known) {
    return AuthorizationRules.decide(snapshot, request, known, Instant.ofEpochMilli(world.now()));
  }

  private boolean preauthorized(List<Preauthorization> decisions) {
    for (Preauthorization one : decisions) {
      say(one.resource(), one.reason(), one.source(), one.error().orElse(null), "");
    }
    return false;
  }

  private boolean authorized(Authorizations all) {
    for (Authorization one : all.decisions()) {
      Period validity = one.validity();
      String span =
          validity == null
              ? ""
              : " from " + millis(validity.from()) + " to " + millis(validity.until());
      String end = one.hardEnd().map(instant -> ", never after " + millis(instant)).orElse("");
      say(one.resource(), one.reason(), one.source(), one.error().orElse(null), span + end);
    }
    if (all.decisions().stream().anyMatch(Authorization::authorized)) {
      lines.add("user " + user(all.user()));
    }
    all.newlyGiven()
        .forEach(
            given ->
                lines.add(
                    "remember " + given.resource() + " to " + millis(given.validity().until())));
    return false;
  }

  private static String user(String user) {
    if (user.equals(MadeUpUser.of(RequestFixture.DEVICE))) {
      return "made up";
    }
    return user.startsWith("temppass_") ? "made up for a trial" : user;
  }

  private static long millis(Instant instant) {
    return instant.toEpochMilli();
  }

  private void say(
      Resource resource,
      Reason reason,
      DecisionSource source,
      @Nullable EnhancedError error,
      String span) {
    String word =
        error == null
            ? "permit " + source.wireName() + span
            : "deny " + source.wireName() + " " + error.code().wireName() + inBrackets(error);
    reasons.add(reason);
    words.put(resource.value(), word);
    lines.add(resource + ": " + word);
  }

  private static String inBrackets(EnhancedError error) {
    return error.details() == null ? "" : " (" + error.details() + ")";
  }

  private boolean rejected(EnhancedError error) {
    lines.add("rejected " + error.code().wireName());
    return false;
  }

  private boolean answered(Question<?> question) {
    if (facts.answerTo(question).isPresent()) {
      throw new AssertionError("asked twice: " + question);
    }
    facts = facts.plus(question.accept(answers));
    return true;
  }

  private static DecisionRequest request(World world, String serviceProvider) {
    World.Partner partner = world.person().partner();
    Long expires = partner.expires();
    Viewer viewer =
        Viewer.at(
                RequestFixture.CLIENT,
                RequestFixture.DEVICE,
                StagedConfiguration.PLATFORM,
                RequestFixture.ADDRESS)
            .linkedBy(StagedFacts.links(world))
            .vouchedForBy(
                new PartnerStatus(
                    partner.access(),
                    partner.provider(),
                    expires == null ? null : Instant.ofEpochMilli(expires)))
            .calling(new TemporaryIdentity(world.person().identity()));
    return new DecisionRequest(
        new IntegrationId(
            new ServiceProviderId(
                world.place().serviceProviderKnown() ? serviceProvider : "nobody"),
            world.place().mvpdKnown() ? StagedConfiguration.MVPD : new MvpdId("nowhere")),
        viewer,
        world.wanted().stream().map(wanted -> new Resource(wanted.resource())).toList());
  }
}
