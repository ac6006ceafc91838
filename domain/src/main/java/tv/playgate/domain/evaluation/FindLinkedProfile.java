package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.signon.ProfileLink;

/**
 * Which profile of that MVPD does a sign-in elsewhere lead to? Of several, one that was not
 * invalidated goes first, then one of the integration's own service provider, then the one that
 * lasts longest (pass-decisions §6).
 */
public record FindLinkedProfile(ProfileLink link, IntegrationId integration)
    implements Question<Optional<Profile>> {

  public FindLinkedProfile {
    requireNonNull(link, "link");
    requireNonNull(integration, "integration");
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.findLinkedProfile(this);
  }
}
