package tv.playgate.application.port.in;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.license.CustomerCookie;

/** Lets a customer cookie be bound to another device. */
public interface ResetDeviceBinding {

  /**
   * Forgets which device the cookie is bound to, and says whether it was bound to one. Completes
   * once it is durable, on a thread of the store. Fails only if a port failed.
   */
  CompletionStage<Boolean> reset(Call call, CustomerCookie cookie);
}
