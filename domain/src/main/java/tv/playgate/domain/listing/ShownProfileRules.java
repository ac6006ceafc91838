package tv.playgate.domain.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.IntegratedMvpd;
import tv.playgate.domain.decision.HeldProfile;
import tv.playgate.domain.decision.ProfileSearch;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.viewer.MadeUpUser;
import tv.playgate.domain.viewer.Viewer;

/**
 * Which profile an application is shown at one MVPD: a made-up one under an AuthNAll rule or at a
 * stand-in that gives temporary access, else the one that a decision would be made on. A partner's
 * profile is shown whether or not the partner vouches for it now: only a decision needs that
 * (pass-decisions §3.2, §11).
 *
 * <p>A pure function. Safe for use by any number of threads.
 */
public final class ShownProfileRules {

  /** Who issues made-up profiles, and those of the partner, as published. */
  static final String ADOBE = "Adobe";

  private static final String APPLE = "Apple";
  private static final String DEGRADED = "degraded";
  private static final Duration DEGRADED_LIFETIME = Duration.ofSeconds(60);

  private ShownProfileRules() {}

  /**
   * Evaluates a request on the facts known so far.
   *
   * @param configuration the one snapshot that the whole answer is made on
   * @param id at which MVPD
   * @param viewer whose profile
   * @param facts the answers to what earlier evaluations needed
   * @param now when the request arrived
   */
  public static Evaluation<Optional<ShownProfile>, EnhancedError> decide(
      ConfigurationSnapshot configuration,
      IntegrationId id,
      Viewer viewer,
      Facts facts,
      Instant now) {
    Optional<IntegratedMvpd> found = configuration.integration(id);
    if (found.isEmpty() || !found.get().integration().enabled()) {
      return Evaluation.rejected(EnhancedError.of(configuration.whyNotServed(id)));
    }
    IntegratedMvpd integrated = found.get();
    TemporaryAccess access = integrated.mvpd().temporaryAccess();
    if (access != null) {
      return new ShownTrialRules(id, access, viewer, facts, now).decide();
    }
    return isDegraded(integrated, now)
        ? Evaluation.settled(Optional.of(degraded(id.mvpd(), viewer, now)))
        : held(new ProfileSearch(configuration, integrated, viewer, facts, now), id.mvpd());
  }

  private static boolean isDegraded(IntegratedMvpd integrated, Instant now) {
    return integrated.degradationRules().stream()
        .anyMatch(rule -> rule.kind() == DegradationKind.AUTHN_ALL && rule.period().contains(now));
  }

  private static ShownProfile degraded(MvpdId mvpd, Viewer viewer, Instant now) {
    return new ShownProfile(
        mvpd,
        new Period(now, now.plus(DEGRADED_LIFETIME)),
        ADOBE,
        DEGRADED,
        MadeUpUser.of(viewer.device()),
        List.of(),
        Map.of(),
        null);
  }

  private static Evaluation<Optional<ShownProfile>, EnhancedError> held(
      ProfileSearch search, MvpdId mvpd) {
    return search
        .result()
        .fold(
            profile -> Evaluation.settled(Optional.of(shown(profile, mvpd))),
            notHeld -> Evaluation.settled(Optional.empty()),
            faulty -> Evaluation.settled(Optional.of(shown(faulty.profile(), mvpd))),
            Evaluation::needs);
  }

  static ShownProfile shown(HeldProfile held, MvpdId mvpd) {
    Profile profile = held.profile();
    return new ShownProfile(
        mvpd,
        profile.validity(),
        held.isThePartners() ? APPLE : mvpd.value(),
        held.typeName(),
        profile.subject().value(),
        profile.lineup().channels(),
        profile.attributes(),
        null);
  }
}
