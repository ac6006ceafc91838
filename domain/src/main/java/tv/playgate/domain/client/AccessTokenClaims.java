package tv.playgate.domain.client;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;
import tv.playgate.domain.time.Period;

/**
 * What an access token says (pass-decisions §7). It names no service provider: that is looked up
 * through its client.
 *
 * @param client whose token it is
 * @param issuer who made it
 * @param scopes what it may be used for
 * @param validity from {@code nbf} up to {@code exp}
 */
public record AccessTokenClaims(
    ClientId client, String issuer, Set<Scope> scopes, Period validity) {

  public AccessTokenClaims {
    requireNonNull(client, "client");
    requireNonNull(issuer, "issuer");
    scopes = Set.copyOf(scopes);
    requireNonNull(validity, "validity");
  }

  /** Whether the token opens the client API at that instant. */
  public boolean opensClientApi(Instant instant) {
    return validity.contains(instant) && scopes.contains(Scope.CLIENT_API);
  }
}
