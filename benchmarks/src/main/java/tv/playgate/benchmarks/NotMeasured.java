package tv.playgate.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.port.out.UnavailableException;

/** What no benchmark asks for; whoever does is told so. */
final class NotMeasured {

  private NotMeasured() {}

  static <T> CompletionStage<T> here() {
    return CompletableFuture.failedFuture(new UnavailableException("is not measured", null));
  }
}
