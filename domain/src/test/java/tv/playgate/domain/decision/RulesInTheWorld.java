package tv.playgate.domain.decision;

import static tv.playgate.domain.fixture.ConfigurationFixture.CABLEVISION;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.ConfigurationFixture.integrationId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.degradation.DegradationKind;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Fact;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.FindContent;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.evaluation.IssueTokenUrl;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.evaluation.Question;
import tv.playgate.domain.fixture.ConfigurationFixture;
import tv.playgate.domain.fixture.DegradationFixture;
import tv.playgate.domain.fixture.ProfileFixture;
import tv.playgate.domain.fixture.RequestFixture;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

/** Runs the rules in a {@link World} and says what they said in the reference model's words. */
final class RulesInTheWorld implements Question.Cases<Fact<?>> {

  private static final Platform PLATFORM = Platform.TVOS;

  private final World world;
  private final ConfigurationSnapshot snapshot;
  private final PreauthorizationRequest request;
  private final List<String> lines = new ArrayList<>();
  private Facts facts = Facts.none();

  RulesInTheWorld(World world) {
    this.world = world;
    this.snapshot = snapshot(world);
    this.request = request(world);
  }

  /** Answers one question after the other until the rules are through. */
  List<String> outcome() {
    while (evaluate(facts).fold(this::decided, this::rejected, this::answered)) {
      // the next step knows one fact more
    }
    return lines;
  }

  /** What the rules say when they get all facts of an earlier run at once. */
  Evaluation<List<Preauthorization>, EnhancedError> replayed() {
    Facts kept = Facts.none();
    for (Fact<?> fact : facts.inOrder()) {
      kept = kept.plus(fact);
    }
    return evaluate(kept);
  }

  /** What the rules say once more. */
  Evaluation<List<Preauthorization>, EnhancedError> again() {
    return evaluate(facts);
  }

  private Evaluation<List<Preauthorization>, EnhancedError> evaluate(Facts known) {
    return PreauthorizationRules.decide(
        snapshot, request, known, Instant.ofEpochMilli(world.now()));
  }

  private boolean decided(List<Preauthorization> decisions) {
    decisions.forEach(one -> lines.add(one.resource() + ": " + word(one)));
    return false;
  }

  private boolean rejected(EnhancedError error) {
    lines.add("rejected " + error.code().wireName());
    return false;
  }

  private boolean answered(Question<?> question) {
    facts = facts.plus(question.accept(this));
    return true;
  }

  private static String word(Preauthorization decision) {
    String source = decision.source().wireName();
    return decision
        .error()
        .map(error -> "deny " + source + " " + error.code().wireName() + inBrackets(error))
        .orElse("permit " + source);
  }

  private static String inBrackets(EnhancedError error) {
    return error.details() == null ? "" : " (" + error.details() + ")";
  }

  @Override
  public Fact<?> findProfile(FindProfile question) {
    lines.add("ask for the profile");
    return question.answered(Optional.ofNullable(world.signIn()).map(RulesInTheWorld::profile));
  }

  @Override
  public Fact<?> askMvpd(AskMvpd question) {
    lines.add("ask the mvpd about " + question.resources());
    Map<Resource, MvpdAnswer> answers = new HashMap<>();
    world.mvpdSays().forEach((resource, said) -> answers.put(new Resource(resource), reply(said)));
    return question.answered(new MvpdAnswers(answers));
  }

  @Override
  public Fact<?> findContent(FindContent question) {
    throw new AssertionError("preauthorization knows no contents: " + question);
  }

  @Override
  public Fact<?> issueTokenUrl(IssueTokenUrl question) {
    throw new AssertionError("preauthorization issues nothing: " + question);
  }

  private static MvpdAnswer reply(String said) {
    return switch (said) {
      case "yes" -> new MvpdAnswer.Permitted();
      case "no" -> new MvpdAnswer.Denied("for the operator", null);
      case "no, because" -> new MvpdAnswer.Denied(null, "because");
      case "late" -> new MvpdAnswer.Failed(MvpdFailure.TOO_LATE);
      case "unreachable" -> new MvpdAnswer.Failed(MvpdFailure.NO_CONNECTION);
      default -> new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY);
    };
  }

  private static Profile profile(World.SignIn signIn) {
    ProfileFixture profile =
        ProfileFixture.profile()
            .valid(
                Instant.ofEpochMilli(signIn.notBefore()), Instant.ofEpochMilli(signIn.notAfter()))
            .withLineup(signIn.lineup().toArray(String[]::new));
    return signIn.invalidated() ? profile.invalidated().get() : profile.get();
  }

  private static PreauthorizationRequest request(World world) {
    return RequestFixture.request(
        integrationId(
            world.serviceProviderKnown() ? CABLEVISION.serviceProvider().value() : "nobody",
            world.mvpdKnown() ? CABLEVISION.mvpd().value() : "nowhere"),
        PLATFORM,
        world.wanted().stream().map(World.Wanted::resource).toArray(String[]::new));
  }

  private static ConfigurationSnapshot snapshot(World world) {
    ConfigurationFixture configuration = configuration().limitedTo(world.limit());
    if (world.agreement() == World.Agreement.DISABLED) {
      configuration.disabled();
    }
    if (world.dummy()) {
      configuration.withDummy();
    }
    if (world.asksTheMvpd()) {
      configuration.askingTheMvpd();
    }
    Integer ofThePlatform = world.limitOfThePlatform();
    if (ofThePlatform != null) {
      configuration.limitedTo(ofThePlatform, PLATFORM);
    }
    if (world.agreement() == World.Agreement.NONE) {
      return configuration.withoutIntegration().snapshot();
    }
    world.degradations().forEach(rule -> configuration.degradedBy(degradation(rule)));
    return configuration.snapshot();
  }

  private static DegradationFixture degradation(World.Degradation rule) {
    return DegradationFixture.ruleOf(DegradationKind.named(rule.kind()).orElseThrow())
        .named(rule.id())
        .about(rule.resources().toArray(String[]::new))
        .during(new Period(Instant.ofEpochMilli(rule.from()), Instant.ofEpochMilli(rule.until())))
        .saying(rule.message());
  }
}
