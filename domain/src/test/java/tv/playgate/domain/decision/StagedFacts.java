package tv.playgate.domain.decision;

import static tv.playgate.domain.decision.StagedConfiguration.MVPD;
import static tv.playgate.domain.decision.StagedConfiguration.period;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.decision.World.SignIn;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.BindDevice;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.evaluation.ClaimLicense;
import tv.playgate.domain.evaluation.Fact;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.evaluation.FindContent;
import tv.playgate.domain.evaluation.FindDeviceBinding;
import tv.playgate.domain.evaluation.FindDeviceProfiles;
import tv.playgate.domain.evaluation.FindLinkedProfile;
import tv.playgate.domain.evaluation.FindLinkedProfiles;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.evaluation.FindRegisteredDevices;
import tv.playgate.domain.evaluation.FindViewerSession;
import tv.playgate.domain.evaluation.IssueTokenUrl;
import tv.playgate.domain.evaluation.KnownAuthorizations;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.evaluation.MvpdDenial;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.evaluation.Question;
import tv.playgate.domain.evaluation.ReadGrant;
import tv.playgate.domain.fixture.RequestFixture;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.signon.LinkKind;
import tv.playgate.domain.signon.ProfileLink;
import tv.playgate.domain.time.Period;

/**
 * Answers the rules' questions as a {@link World} has it, and writes them down in the reference
 * model's words. What a kind of decision must never ask fails the test.
 */
final class StagedFacts implements Question.Cases<Fact<?>> {

  private final World world;
  private final IntegrationId integration;
  private final StagedLedger ledger;
  private final List<String> lines;

  StagedFacts(World world, String serviceProvider, StagedLedger ledger, List<String> lines) {
    this.world = world;
    this.integration = new IntegrationId(new ServiceProviderId(serviceProvider), MVPD);
    this.ledger = ledger;
    this.lines = lines;
  }

  /** The links that the request proves: their subjects are their numbers. */
  static List<ProfileLink> links(World world) {
    List<World.Link> links = world.person().links();
    return IntStream.range(0, links.size()).mapToObj(i -> link(i, links.get(i))).toList();
  }

  private static ProfileLink link(int number, World.Link link) {
    return new ProfileLink(LinkKind.named(link.kind()).orElseThrow(), Integer.toString(number));
  }

  @Override
  public Fact<?> findProfile(FindProfile question) {
    lines.add("look for the profile");
    return question.answered(Optional.ofNullable(profile(world.person().own())));
  }

  @Override
  public Fact<?> findLinkedProfile(FindLinkedProfile question) {
    ProfileLink link = question.link();
    lines.add("follow the " + link.kind().wireName() + " link " + link.subject());
    World.Link led = world.person().links().get(Integer.parseInt(link.subject()));
    return question.answered(Optional.ofNullable(profile(led.leadsTo())));
  }

  @Override
  public Fact<?> findAuthorizations(FindAuthorizations question) {
    if (!world.authoritative()) {
      throw new AssertionError("a preauthorization remembers nothing: " + question);
    }
    lines.add("look for earlier words on " + question.resources());
    Map<Resource, Period> known = new HashMap<>();
    world.remembered().forEach((resource, span) -> known.put(new Resource(resource), period(span)));
    return question.answered(new KnownAuthorizations(known));
  }

  @Override
  public Fact<?> readGrant(ReadGrant question) {
    if (world.authoritative()) {
      throw new AssertionError("an authorization does not only look: " + question);
    }
    lines.add("look at the trial");
    return question.answered(ledger.read(question));
  }

  @Override
  public Fact<?> claimGrant(ClaimGrant question) {
    if (!world.authoritative()) {
      throw new AssertionError("a preauthorization claims nothing: " + question);
    }
    lines.add("claim " + question.resources() + " of the trial");
    var claim = ledger.claim(question);
    Instant now = Instant.ofEpochMilli(world.now());
    if (question.terms().maxResources() != null && !claim.after().isOverAt(now, question.terms())) {
      lines.add("used then " + claim.after().used());
    }
    return question.answered(claim);
  }

  @Override
  public Fact<?> askMvpd(AskMvpd question) {
    if (world.authoritative() != (question.kind() == DecisionKind.AUTHORIZATION)) {
      throw new AssertionError("one kind of word is never taken for the other: " + question);
    }
    lines.add("ask the mvpd about " + question.resources());
    Map<Resource, MvpdAnswer> answers = new HashMap<>();
    world.mvpdSays().forEach((resource, said) -> answers.put(new Resource(resource), reply(said)));
    return question.answered(new MvpdAnswers(answers));
  }

  @Override
  public Fact<?> findDeviceProfiles(FindDeviceProfiles question) {
    throw new AssertionError("a decision is made at one MVPD: " + question);
  }

  @Override
  public Fact<?> findLinkedProfiles(FindLinkedProfiles question) {
    throw new AssertionError("a decision is made at one MVPD: " + question);
  }

  @Override
  public Fact<?> findContent(FindContent question) {
    throw new AssertionError("decisions know no contents: " + question);
  }

  @Override
  public Fact<?> findViewerSession(FindViewerSession question) {
    throw new AssertionError("decisions know no licenses: " + question);
  }

  @Override
  public Fact<?> findDeviceBinding(FindDeviceBinding question) {
    throw new AssertionError("decisions know no licenses: " + question);
  }

  @Override
  public Fact<?> findRegisteredDevices(FindRegisteredDevices question) {
    throw new AssertionError("decisions know no licenses: " + question);
  }

  @Override
  public Fact<?> bindDevice(BindDevice question) {
    throw new AssertionError("decisions know no licenses: " + question);
  }

  @Override
  public Fact<?> claimLicense(ClaimLicense question) {
    throw new AssertionError("decisions know no licenses: " + question);
  }

  @Override
  public Fact<?> issueTokenUrl(IssueTokenUrl question) {
    throw new AssertionError("decisions issue nothing: " + question);
  }

  private static MvpdAnswer reply(String said) {
    return switch (said) {
      case "yes" -> new MvpdAnswer.Permitted();
      case "yes for 3" -> new MvpdAnswer.Permitted(Duration.ofMillis(3));
      case "yes for 0" -> new MvpdAnswer.Permitted(Duration.ZERO);
      case "no" -> new MvpdAnswer.Denied("for the operator", null);
      case "no, because" -> new MvpdAnswer.Denied(null, "because");
      case "children" -> new MvpdAnswer.Denied(MvpdDenial.PARENTAL_CONTROLS, null, null);
      case "away" -> new MvpdAnswer.Denied(MvpdDenial.HOME_BASED, null, " ");
      case "signed out" -> new MvpdAnswer.Denied(MvpdDenial.SESSION_INVALIDATED, "gone", null);
      case "who?" -> new MvpdAnswer.Denied(MvpdDenial.SUBJECT_UNKNOWN, null, null);
      case "late" -> new MvpdAnswer.Failed(MvpdFailure.TOO_LATE);
      case "unreachable" -> new MvpdAnswer.Failed(MvpdFailure.NO_CONNECTION);
      default -> new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY);
    };
  }

  private @Nullable Profile profile(@Nullable SignIn signIn) {
    return signIn == null
        ? null
        : new Profile(
            new ProfileId(new UUID(0, signIn.name().hashCode())),
            new ProfileKey(null, integration, RequestFixture.DEVICE),
            signIn.ofThePartner() ? ProfileType.APPLE_SSO : ProfileType.REGULAR,
            new Subject("subscriber " + signIn.name()),
            period(signIn.span()),
            signIn.invalidated(),
            ChannelLineup.of(signIn.lineup()),
            Map.of());
  }
}
