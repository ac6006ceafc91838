package tv.playgate.application.port.in;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.temporary.IdentityHash;

/** Lets trials begin anew (pass-decisions §5.2). */
public interface ResetTemporaryAccess {

  /**
   * Forgets the trials of a device, or of all devices. Completes once it is durable, on a thread of
   * the ledger. Fails only if a port failed.
   *
   * @param device empty means all
   */
  CompletionStage<Outcome> ofDevice(
      Call call, IntegrationId integration, Optional<DeviceId> device);

  /**
   * Forgets the trials of an identity, or of all identities. Completes once it is durable, on a
   * thread of the ledger. Fails only if a port failed.
   *
   * @param identity empty means all
   */
  CompletionStage<Outcome> ofIdentity(
      Call call, IntegrationId integration, Optional<IdentityHash> identity);

  /** What became of it. */
  enum Outcome {
    /** Done; whether there was a trial is not told. */
    RESET,
    /** There is no such integration, or it gives no temporary access. */
    NO_TEMPORARY_ACCESS
  }
}
