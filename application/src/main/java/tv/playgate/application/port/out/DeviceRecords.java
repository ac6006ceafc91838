package tv.playgate.application.port.out;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.FindRegisteredDevices;
import tv.playgate.domain.evaluation.RegisteredDevices;

/** How the records of redeemed tokens are asked (sees-expressplay §6). */
public interface DeviceRecords {

  /**
   * The distinct devices that redeemed tokens with exactly that cookie, by the call's deadline.
   * Trouble with the service is an answer, never a failed stage.
   *
   * <p>Completes on the calling thread or on a thread of the service's client.
   */
  CompletionStage<RegisteredDevices> find(Call call, FindRegisteredDevices question);
}
