package tv.playgate.domain.entitlement;

import static tv.playgate.domain.fixture.Moment.AROUND_NOW;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.hours;
import static tv.playgate.domain.fixture.ProfileFixture.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import tv.playgate.domain.evaluation.LicenseClaim;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.evaluation.Question;
import tv.playgate.domain.evaluation.ReadGrant;
import tv.playgate.domain.evaluation.RecordFailure;
import tv.playgate.domain.evaluation.RegisteredDevices;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.fixture.ContentFixture;
import tv.playgate.domain.fixture.ViewerSessionFixture;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.DrmDeviceId;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.temporary.Grant;

/**
 * Answers the rules' questions as a {@link LicenseWorld} has it, and writes them down in the
 * reference's words. A question about somebody or something else fails the test.
 */
final class StagedAnswers implements Question.Cases<Fact<?>> {

  private final LicenseWorld world;
  private final StagedLicense staged;
  private final List<String> asked;

  StagedAnswers(LicenseWorld world, StagedLicense staged, List<String> asked) {
    this.world = world;
    this.staged = staged;
    this.asked = asked;
  }

  @Override
  public Fact<?> findContent(FindContent question) {
    asked.add("content");
    boolean there = question.id().equals(ContentFixture.ID);
    return question.answered(there ? Optional.of(staged.content()) : Optional.empty());
  }

  @Override
  public Fact<?> findViewerSession(FindViewerSession question) {
    asked.add("session");
    requireOurs(question.cookie());
    return question.answered(Optional.ofNullable(staged.session()));
  }

  @Override
  public Fact<?> findProfile(FindProfile question) {
    asked.add("profile");
    return question.answered(Optional.ofNullable(held()));
  }

  private @Nullable Profile held() {
    return switch (world.subscription()) {
      case "not signed in" -> null;
      case "expired" -> profile().expired().get();
      case "in the line-up" -> profile().withLineup("resource1").get();
      default -> profile().withLineup("resource2").get();
    };
  }

  @Override
  public Fact<?> findAuthorizations(FindAuthorizations question) {
    asked.add("earlier words");
    return question.answered(
        world.subscription().equals("asked before: yes")
            ? new KnownAuthorizations(Map.of(StagedLicense.RESOURCE, AROUND_NOW))
            : KnownAuthorizations.NONE);
  }

  @Override
  public Fact<?> askMvpd(AskMvpd question) {
    asked.add("MVPD");
    if (question.kind() != DecisionKind.AUTHORIZATION) {
      throw new AssertionError("a license needs an authoritative word: " + question);
    }
    MvpdAnswer answer =
        switch (world.subscription()) {
          case "asked: yes" -> new MvpdAnswer.Permitted();
          case "asked: no" -> new MvpdAnswer.Denied(null, null);
          default -> new MvpdAnswer.Failed(MvpdFailure.TOO_LATE);
        };
    return question.answered(new MvpdAnswers(Map.of(StagedLicense.RESOURCE, answer)));
  }

  @Override
  public Fact<?> claimGrant(ClaimGrant question) {
    asked.add("trial");
    Grant grant =
        world.subscription().equals("trial runs")
            ? Grant.startingAt(NOW)
            : Grant.startingAt(hours(-5));
    return question.answered(grant.claim(question.resources(), question.terms(), NOW));
  }

  @Override
  public Fact<?> findDeviceBinding(FindDeviceBinding question) {
    asked.add("binding");
    requireOurs(question.cookie());
    return question.answered(
        world.binding().equals("none")
            ? Optional.empty()
            : Optional.of(new DrmDeviceId(world.binding())));
  }

  @Override
  public Fact<?> findRegisteredDevices(FindRegisteredDevices question) {
    asked.add("records");
    return question.answered(
        switch (world.records()) {
          case "failed" -> new RegisteredDevices.NotListed(RecordFailure.FAILED);
          case "not configured" -> new RegisteredDevices.NotListed(RecordFailure.NOT_CONFIGURED);
          case "none" -> new RegisteredDevices.Listed(Set.of());
          case "A and B" ->
              new RegisteredDevices.Listed(Set.of(new DrmDeviceId("A"), new DrmDeviceId("B")));
          default -> new RegisteredDevices.Listed(Set.of(new DrmDeviceId(world.records())));
        });
  }

  @Override
  public Fact<?> bindDevice(BindDevice question) {
    asked.add("bind " + question.device().value());
    requireOurs(question.cookie());
    return question.answered(
        world.boundBy().equals("us") ? question.device() : new DrmDeviceId("C"));
  }

  @Override
  public Fact<?> issueTokenUrl(IssueTokenUrl question) {
    DrmDeviceId device = question.device();
    asked.add(
        "token with "
            + (question.cookie() == null ? "no cookie" : "the cookie")
            + " for "
            + (device == null ? "no device" : device.value()));
    return question.answered(
        switch (world.token()) {
          case "issued" -> new TokenUrlAnswer.Issued(ContentFixture.TOKEN_URL);
          case "refused" -> new TokenUrlAnswer.NotIssued(TokenUrlFailure.REFUSED);
          case "unavailable" -> new TokenUrlAnswer.NotIssued(TokenUrlFailure.UNAVAILABLE);
          default -> new TokenUrlAnswer.NotIssued(TokenUrlFailure.BAD_REPLY);
        });
  }

  @Override
  public Fact<?> claimLicense(ClaimLicense question) {
    asked.add("license of the session");
    if (!question.session().equals(ViewerSessionFixture.ID)) {
      throw new AssertionError("another session: " + question);
    }
    return question.answered(
        switch (world.claim()) {
          case "taken" -> LicenseClaim.TAKEN;
          case "used up" -> LicenseClaim.USED_UP;
          default -> LicenseClaim.SESSION_GONE;
        });
  }

  private static void requireOurs(CookieHash cookie) {
    if (!cookie.equals(CookieHash.of(ViewerSessionFixture.COOKIE))) {
      throw new AssertionError("another cookie");
    }
  }

  @Override
  public Fact<?> findLinkedProfile(FindLinkedProfile question) {
    throw new AssertionError("the viewer has no links: " + question);
  }

  @Override
  public Fact<?> findDeviceProfiles(FindDeviceProfiles question) {
    throw new AssertionError("a license is for one MVPD: " + question);
  }

  @Override
  public Fact<?> findLinkedProfiles(FindLinkedProfiles question) {
    throw new AssertionError("a license is for one MVPD: " + question);
  }

  @Override
  public Fact<?> readGrant(ReadGrant question) {
    throw new AssertionError("an authorization does not only look: " + question);
  }
}
