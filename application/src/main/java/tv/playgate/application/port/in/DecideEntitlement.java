package tv.playgate.application.port.in;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.entitlement.EntitlementRequest;
import tv.playgate.domain.entitlement.Verdict;

/** May this license be granted? */
public interface DecideEntitlement {

  /**
   * Decides a request. Completes on the calling thread where no fact had to be waited for, and
   * otherwise on the thread that brought the last one. Fails only if a port failed; a refusal is a
   * verdict.
   */
  CompletionStage<Verdict> decide(Call call, EntitlementRequest request);
}
