package tv.playgate.domain.decision;

import static java.util.Objects.requireNonNull;

import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

/**
 * A permit that an MVPD gave when it was asked, as it is remembered (pass-decisions §10).
 *
 * @param integration for which it was given
 * @param profile to which sign-in
 * @param subject to whom
 * @param resource what for
 * @param validity for how long
 */
public record GivenAuthorization(
    IntegrationId integration,
    ProfileId profile,
    Subject subject,
    Resource resource,
    Period validity) {

  public GivenAuthorization {
    requireNonNull(integration, "integration");
    requireNonNull(profile, "profile");
    requireNonNull(subject, "subject");
    requireNonNull(resource, "resource");
    requireNonNull(validity, "validity");
  }

  /** Says for what, and not to whom: a subject is personal. */
  @Override
  public String toString() {
    return "GivenAuthorization(" + integration + ", " + profile + ")";
  }
}
