package tv.playgate.application.port.in.planted;

import java.util.concurrent.CompletableFuture;
import tv.playgate.application.Call;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public interface PortThatPromisesAFuture {
  CompletableFuture<String> ask(Call call);
}
