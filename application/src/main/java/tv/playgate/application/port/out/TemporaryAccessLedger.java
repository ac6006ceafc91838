package tv.playgate.application.port.out;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.evaluation.ReadGrant;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.temporary.Grant;
import tv.playgate.domain.temporary.GrantClaim;
import tv.playgate.domain.temporary.IdentityHash;

/**
 * Who used how much of temporary access (pass-decisions §5.2). It is state: no revision of the
 * configuration touches it.
 *
 * <p>Stages complete on a thread of the ledger. They fail with {@link UnavailableException}; those
 * of changes also with {@link ResultUnknownException}. A reset of all grants that fails may have
 * forgotten some; it may be repeated.
 */
public interface TemporaryAccessLedger {

  /**
   * The grant that the question's device or identity leads to, as last committed by anybody; of two
   * the more exhausted one. Never one of another integration.
   */
  CompletionStage<Optional<Grant>> read(Call call, ReadGrant question);

  /**
   * Claims what {@link Grant#claim} grants at the call's instant. Where neither device nor identity
   * is known, a new grant starts then; where one is, the other leads to the same grant from now on.
   * Claims for one holder exclude each other, on whatever nodes they run, so that a limit is never
   * overdrawn. Completes once it is durable.
   */
  CompletionStage<GrantClaim> claim(Call call, ClaimGrant question);

  /**
   * Forgets grants, with every device and identity that led to them, so that a new trial may begin.
   *
   * @param device only those of this device; empty means those of every device
   * @return how many grants were forgotten
   */
  CompletionStage<Integer> resetDevices(
      Call call, IntegrationId integration, Optional<DeviceId> device);

  /**
   * Forgets grants that an identity leads to, with every device and identity that led to them.
   *
   * @param identity only those of this identity; empty means those of every identity
   * @return how many grants were forgotten
   */
  CompletionStage<Integer> resetIdentities(
      Call call, IntegrationId integration, Optional<IdentityHash> identity);
}
