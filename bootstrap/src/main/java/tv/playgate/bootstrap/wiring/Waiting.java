package tv.playgate.bootstrap.wiring;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tv.playgate.application.port.out.UnavailableException;

/** Waits for a stage on a thread that may wait: that of a command, or of the start. */
public final class Waiting {

  private Waiting() {}

  /**
   * The stage's value.
   *
   * @throws UnavailableException if it takes longer, or the thread is interrupted
   * @throws RuntimeException what the stage failed with
   */
  public static <T> T on(CompletionStage<T> stage, Duration patience) {
    try {
      return stage.toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new CompletionException(e.getCause());
    } catch (TimeoutException e) {
      throw new UnavailableException("no result after " + patience, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("interrupted", e);
    }
  }
}
