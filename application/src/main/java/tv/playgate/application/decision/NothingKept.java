package tv.playgate.application.decision;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.AuthorizationStore;
import tv.playgate.application.port.out.TemporaryAccessLedger;
import tv.playgate.domain.decision.GivenAuthorization;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.evaluation.KnownAuthorizations;
import tv.playgate.domain.evaluation.ReadGrant;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.temporary.Grant;
import tv.playgate.domain.temporary.GrantClaim;
import tv.playgate.domain.temporary.IdentityHash;

/** Stands in for stores that an embedder does without; whoever needs one after all is told so. */
final class NothingKept implements TemporaryAccessLedger, AuthorizationStore {

  @Override
  public CompletionStage<KnownAuthorizations> find(Call call, FindAuthorizations question) {
    return CompletableFuture.completedFuture(KnownAuthorizations.NONE);
  }

  @Override
  public CompletionStage<Void> keep(Call call, List<GivenAuthorization> given) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<Void> forget(Call call, List<ProfileId> profiles) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<Optional<Grant>> read(Call call, ReadGrant question) {
    return noLedger();
  }

  @Override
  public CompletionStage<GrantClaim> claim(Call call, ClaimGrant question) {
    return noLedger();
  }

  @Override
  public CompletionStage<Integer> resetDevices(
      Call call, IntegrationId integration, Optional<DeviceId> device) {
    return noLedger();
  }

  @Override
  public CompletionStage<Integer> resetIdentities(
      Call call, IntegrationId integration, Optional<IdentityHash> identity) {
    return noLedger();
  }

  private static <T> CompletionStage<T> noLedger() {
    return CompletableFuture.failedFuture(
        new IllegalStateException("temporary access is configured, and nobody keeps its ledger"));
  }
}
