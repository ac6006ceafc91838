package tv.playgate.application.decision;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.AuthorizationStore;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.application.port.out.ProfileLookup;
import tv.playgate.application.port.out.TemporaryAccessLedger;
import tv.playgate.domain.decision.GivenAuthorization;

/**
 * What decisions need to know, and whom they ask.
 *
 * @param configuration who is integrated with whom
 * @param profiles who is signed in
 * @param mvpds what the MVPDs say
 * @param temporaryAccess who used how much of a trial
 * @param authorizations what was authorized before
 */
public record DecisionPorts(
    Configuration configuration,
    ProfileLookup profiles,
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

  /**
   * Ports of a house that gives no temporary access and remembers no authorizations: MVPDs are
   * asked each time, and a request for temporary access fails.
   */
  public static DecisionPorts keepingNothing(
      Configuration configuration, ProfileLookup profiles, MvpdGateway mvpds) {
    NothingKept nothing = new NothingKept();
    return new DecisionPorts(configuration, profiles, mvpds, nothing, nothing);
  }

  /**
   * Remembers what an MVPD permitted. Who cannot be remembered is asked again: that is no reason to
   * fail, or to keep a viewer waiting. Completes on the calling thread or on one of the store.
   */
  public CompletionStage<Void> remember(Call call, List<GivenAuthorization> given) {
    return given.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : authorizations
            .keep(call, given)
            .exceptionallyCompose(lost -> CompletableFuture.completedFuture(null));
  }
}
