package tv.playgate.domain.decision;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The authoritative decisions of one request, with what follows from them.
 *
 * @param decisions one for each requested resource, in the order of the request
 * @param newlyGiven what the MVPD permitted just now, to be remembered
 * @param user the viewer, as media tokens name him: the MVPD's subject, or a made-up name where
 *     nobody is signed in
 */
public record Authorizations(
    List<Authorization> decisions, List<GivenAuthorization> newlyGiven, String user) {

  public Authorizations {
    decisions = List.copyOf(decisions);
    newlyGiven = List.copyOf(newlyGiven);
    requireNonNull(user, "user");
  }

  /** Says how many, and not for whom. */
  @Override
  public String toString() {
    return "Authorizations(" + decisions.size() + ")";
  }
}
