package tv.playgate.application.temporary;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.ResetTemporaryAccess;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.TemporaryAccessLedger;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.temporary.IdentityHash;

/** Takes grants out of the ledger, where there can be any. */
final class LedgerReset implements ResetTemporaryAccess {

  private final Configuration configuration;
  private final TemporaryAccessLedger ledger;

  LedgerReset(Configuration configuration, TemporaryAccessLedger ledger) {
    this.configuration = configuration;
    this.ledger = ledger;
  }

  @Override
  public CompletionStage<Outcome> ofDevice(
      Call call, IntegrationId integration, Optional<DeviceId> device) {
    return where(integration, () -> ledger.resetDevices(call, integration, device));
  }

  @Override
  public CompletionStage<Outcome> ofIdentity(
      Call call, IntegrationId integration, Optional<IdentityHash> identity) {
    return where(integration, () -> ledger.resetIdentities(call, integration, identity));
  }

  private CompletionStage<Outcome> where(
      IntegrationId integration, Supplier<CompletionStage<Integer>> reset) {
    boolean gives =
        configuration
            .current()
            .integration(integration)
            .filter(integrated -> integrated.mvpd().temporaryAccess() != null)
            .isPresent();
    return gives
        ? reset.get().thenApply(forgotten -> Outcome.RESET)
        : CompletableFuture.completedFuture(Outcome.NO_TEMPORARY_ACCESS);
  }
}
