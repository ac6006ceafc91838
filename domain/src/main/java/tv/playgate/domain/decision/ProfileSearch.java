package tv.playgate.domain.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.IntegratedMvpd;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.FindLinkedProfile;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.evaluation.Question;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.IntegrationSettings;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileStanding;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.signon.ProfileLink;
import tv.playgate.domain.viewer.Viewer;

/**
 * Finds the viewer's profile at an MVPD: the device's own, and else that of a sign-in elsewhere
 * which the request proves, in the order of its links (pass-decisions §6). A partner's profile
 * counts while the partner's framework still vouches for it; what is wrong there is told only if no
 * other profile was found (decision D14).
 *
 * @param configuration the snapshot that the decision is made on
 * @param integrated at which MVPD
 * @param viewer whose
 * @param facts what is known so far
 * @param now when the request arrived
 */
public record ProfileSearch(
    ConfigurationSnapshot configuration,
    IntegratedMvpd integrated,
    Viewer viewer,
    Facts facts,
    Instant now) {

  /** What came of the search. */
  public Result result() {
    FindProfile question = new FindProfile(viewer.client(), integration(), viewer.device());
    Optional<Optional<Profile>> answer = facts.answerTo(question);
    return answer.isEmpty() ? new Result.Needs(question) : with(answer.get().orElse(null));
  }

  private IntegrationId integration() {
    return integrated.integration().id();
  }

  private IntegrationSettings settings() {
    return integrated.integration().settingsFor(viewer.platform());
  }

  private Result with(@Nullable Profile own) {
    if (own == null || !isValid(own)) {
      return elsewhere(own == null ? new Deny.ProfileMissing() : unusable(own));
    }
    return own.type() == ProfileType.APPLE_SSO
        ? partners(own)
        : new Result.Held(new HeldProfile(own, null));
  }

  private Result partners(Profile own) {
    if (!settings().singleSignOn()) {
      return new Result.NotHeld(new Deny.ProfileMissing());
    }
    Optional<ErrorCode> fault =
        PartnerPermission.fault(
            viewer.partner(), integrated.mvpd(), configuration, settings(), now);
    return fault.isEmpty()
        ? new Result.Held(new HeldProfile(own, null))
        : linked(null).orElseGet(() -> new Result.Faulty(fault.get(), new HeldProfile(own, null)));
  }

  private Result elsewhere(Deny otherwise) {
    return linked(otherwise).orElseGet(() -> new Result.NotHeld(otherwise));
  }

  /**
   * The first link that leads to a valid profile, or to a question; else what a link came to. A
   * partner's profile is no link's: the partner vouches for one device.
   */
  private Optional<Result> linked(@Nullable Deny otherwise) {
    if (!settings().singleSignOn()) {
      return Optional.empty();
    }
    Optional<Result> unusable = Optional.empty();
    for (ProfileLink link : viewer.links()) {
      FindLinkedProfile question = new FindLinkedProfile(link, integration());
      Optional<Optional<Profile>> answer = facts.answerTo(question);
      if (answer.isEmpty()) {
        return Optional.of(new Result.Needs(question));
      }
      Profile found = answer.get().filter(p -> p.type() != ProfileType.APPLE_SSO).orElse(null);
      if (found != null && isValid(found)) {
        return Optional.of(new Result.Held(new HeldProfile(found, link.kind())));
      }
      if (found != null && unusable.isEmpty() && otherwise instanceof Deny.ProfileMissing) {
        unusable = Optional.of(new Result.NotHeld(unusable(found)));
      }
    }
    return unusable;
  }

  private boolean isValid(Profile profile) {
    return profile.standingAt(now) == ProfileStanding.VALID;
  }

  private Deny unusable(Profile profile) {
    return new Deny.ProfileUnusable(profile.id(), profile.standingAt(now), now);
  }

  /** What came of a search. */
  public sealed interface Result {

    /** Handles each case. */
    <R> R fold(
        Function<HeldProfile, R> held,
        Function<Deny, R> notHeld,
        Function<Faulty, R> faulty,
        Function<Question<?>, R> needs);

    /** The viewer has a valid profile. */
    record Held(HeldProfile profile) implements Result {
      @Override
      public <R> R fold(
          Function<HeldProfile, R> held,
          Function<Deny, R> notHeld,
          Function<Faulty, R> faulty,
          Function<Question<?>, R> needs) {
        return held.apply(profile);
      }
    }

    /** The viewer has none, for this reason. */
    record NotHeld(Deny reason) implements Result {
      @Override
      public <R> R fold(
          Function<HeldProfile, R> held,
          Function<Deny, R> notHeld,
          Function<Faulty, R> faulty,
          Function<Question<?>, R> needs) {
        return notHeld.apply(reason);
      }
    }

    /**
     * There is one, and the partner's framework does not vouch for it.
     *
     * @param code what is wrong with the partner's word
     * @param profile the profile
     */
    record Faulty(ErrorCode code, HeldProfile profile) implements Result {
      @Override
      public <R> R fold(
          Function<HeldProfile, R> held,
          Function<Deny, R> notHeld,
          Function<Faulty, R> faulty,
          Function<Question<?>, R> needs) {
        return faulty.apply(this);
      }
    }

    /** One more answer is needed. */
    record Needs(Question<?> question) implements Result {
      @Override
      public <R> R fold(
          Function<HeldProfile, R> held,
          Function<Deny, R> notHeld,
          Function<Faulty, R> faulty,
          Function<Question<?>, R> needs) {
        return needs.apply(question);
      }
    }
  }
}
