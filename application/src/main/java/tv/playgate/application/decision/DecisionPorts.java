package tv.playgate.application.decision;

import static java.util.Objects.requireNonNull;

import tv.playgate.application.port.out.AuthorizationStore;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.application.port.out.ProfileStore;
import tv.playgate.application.port.out.TemporaryAccessLedger;

/** What decisions need to know, and whom they ask. */
public record DecisionPorts(
    Configuration configuration,
    ProfileStore profiles,
    MvpdGateway mvpds,
    TemporaryAccessLedger temporaryAccess,
    AuthorizationStore authorizations) {

  public DecisionPorts {
    requireNonNull(configuration, "configuration");
    requireNonNull(profiles, "profiles");
    requireNonNull(mvpds, "mvpds");
    requireNonNull(temporaryAccess, "temporaryAccess");
    requireNonNull(authorizations, "authorizations");
  }
}
