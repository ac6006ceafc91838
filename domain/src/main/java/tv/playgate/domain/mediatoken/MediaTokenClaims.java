package tv.playgate.domain.mediatoken;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

/**
 * What a media token says (pass-decisions §10).
 *
 * @param id names it, for it is used once
 * @param issuer the name of the house that signs it
 * @param integration for which service provider, by which MVPD's word
 * @param proxy the MVPD that answered for it; null where none did
 * @param resource what may be played
 * @param user the viewer, as the MVPD names him; a made-up name where nobody is signed in
 * @param validity from when it was made up to, and not including, its end; in whole milliseconds
 */
public record MediaTokenClaims(
    MediaTokenId id,
    String issuer,
    IntegrationId integration,
    @Nullable MvpdId proxy,
    Resource resource,
    String user,
    Period validity) {

  public MediaTokenClaims {
    requireNonNull(id, "id");
    requireNonNull(issuer, "issuer");
    requireNonNull(integration, "integration");
    requireNonNull(resource, "resource");
    requireNonNull(user, "user");
    requireNonNull(validity, "validity");
  }

  /** Names the token and nothing that it says: its user is personal. */
  @Override
  public String toString() {
    return "MediaTokenClaims(" + id + ")";
  }
}
