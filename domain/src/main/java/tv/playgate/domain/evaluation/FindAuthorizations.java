package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;

/**
 * For which of these resources does an earlier word of the MVPD still hold?
 *
 * @param integration for which it was given
 * @param profile to which sign-in
 * @param subject to whom: another viewer may have signed in on the same device since
 * @param resources each resource once
 */
public record FindAuthorizations(
    IntegrationId integration, ProfileId profile, Subject subject, Set<Resource> resources)
    implements Question<KnownAuthorizations> {

  public FindAuthorizations {
    requireNonNull(integration, "integration");
    requireNonNull(profile, "profile");
    requireNonNull(subject, "subject");
    resources = Collections.unmodifiableSet(new LinkedHashSet<>(resources));
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.findAuthorizations(this);
  }

  /** Says for what, and not for whom: a subject is personal. */
  @Override
  public String toString() {
    return "FindAuthorizations(" + integration + ", " + profile + ")";
  }
}
