package tv.playgate.domain.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.IntegratedMvpd;
import tv.playgate.domain.decision.HeldProfile;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.FindDeviceProfiles;
import tv.playgate.domain.evaluation.FindLinkedProfiles;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.IntegrationSettings;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileStanding;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.signon.LinkKind;
import tv.playgate.domain.signon.ProfileLink;
import tv.playgate.domain.viewer.Viewer;

/**
 * Which profiles an application is shown at all MVPDs of a service provider: valid ones at enabled
 * integrations, the device's own before those of a sign-in elsewhere. Made-up ones are only shown
 * where one MVPD is asked for (pass-decisions §11).
 *
 * <p>A pure function. Safe for use by any number of threads.
 */
public final class ShownProfilesRules {

  private final ConfigurationSnapshot configuration;
  private final ServiceProviderId serviceProvider;
  private final Viewer viewer;
  private final Instant now;
  private final Map<MvpdId, ShownProfile> shown = new LinkedHashMap<>();

  private ShownProfilesRules(
      ConfigurationSnapshot configuration,
      ServiceProviderId serviceProvider,
      Viewer viewer,
      Instant now) {
    this.configuration = configuration;
    this.serviceProvider = serviceProvider;
    this.viewer = viewer;
    this.now = now;
  }

  /**
   * Evaluates a request on the facts known so far.
   *
   * @param configuration the one snapshot that the whole answer is made on
   * @param serviceProvider whose MVPDs
   * @param viewer whose profiles
   * @param facts the answers to what earlier evaluations needed
   * @param now when the request arrived
   */
  public static Evaluation<List<ShownProfile>, EnhancedError> decide(
      ConfigurationSnapshot configuration,
      ServiceProviderId serviceProvider,
      Viewer viewer,
      Facts facts,
      Instant now) {
    if (configuration.serviceProvider(serviceProvider).isEmpty()) {
      return Evaluation.rejected(EnhancedError.of(ErrorCode.INVALID_PARAMETER_SERVICE_PROVIDER));
    }
    return new ShownProfilesRules(configuration, serviceProvider, viewer, now).gather(facts);
  }

  private Evaluation<List<ShownProfile>, EnhancedError> gather(Facts facts) {
    FindDeviceProfiles own =
        new FindDeviceProfiles(viewer.client(), serviceProvider, viewer.device());
    Optional<List<Profile>> found = facts.answerTo(own);
    if (found.isEmpty()) {
      return Evaluation.needs(own);
    }
    found.get().forEach(profile -> show(profile, null));
    for (ProfileLink link : viewer.links()) {
      FindLinkedProfiles question = new FindLinkedProfiles(link, serviceProvider);
      Optional<List<Profile>> linked = facts.answerTo(question);
      if (linked.isEmpty()) {
        return Evaluation.needs(question);
      }
      linked.get().forEach(profile -> show(profile, link.kind()));
    }
    return Evaluation.settled(new ArrayList<>(shown.values()));
  }

  private void show(Profile profile, @Nullable LinkKind through) {
    IntegrationId id = new IntegrationId(serviceProvider, profile.key().integration().mvpd());
    HeldProfile held = new HeldProfile(profile, through);
    boolean shows =
        configuration
            .integration(id)
            .filter(integrated -> integrated.integration().enabled())
            .filter(integrated -> counts(held, integrated))
            .isPresent();
    if (shows && profile.standingAt(now) == ProfileStanding.VALID) {
      shown.putIfAbsent(id.mvpd(), ShownProfileRules.shown(held, id.mvpd()));
    }
  }

  /** Whether the integration lets it count. */
  private boolean counts(HeldProfile held, IntegratedMvpd integrated) {
    IntegrationSettings settings = integrated.integration().settingsFor(viewer.platform());
    if (held.isThePartners()) {
      return settings.singleSignOn();
    }
    return held.through() == null
        || (settings.singleSignOn() && held.profile().type() == ProfileType.REGULAR);
  }
}
