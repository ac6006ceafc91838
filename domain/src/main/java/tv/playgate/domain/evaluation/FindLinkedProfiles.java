package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.signon.ProfileLink;

/**
 * Which profiles, at whatever MVPD, does a sign-in elsewhere lead to? At most one for each MVPD,
 * chosen as {@link FindLinkedProfile} chooses for that service provider.
 */
public record FindLinkedProfiles(ProfileLink link, ServiceProviderId serviceProvider)
    implements Question<List<Profile>> {

  public FindLinkedProfiles {
    requireNonNull(link, "link");
    requireNonNull(serviceProvider, "serviceProvider");
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.findLinkedProfiles(this);
  }
}
