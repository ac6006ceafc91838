package tv.playgate.application.port.in;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tv.playgate.application.Call;
import tv.playgate.domain.decision.DecisionRequest;
import tv.playgate.domain.decision.Preauthorization;
import tv.playgate.domain.error.EnhancedError;

/** Which of these resources may the viewer watch? An informative answer: it lights play buttons. */
public interface PreauthorizeResources {

  /**
   * Decides a request. Completes on the calling thread where no fact had to be waited for, and
   * otherwise on the thread that brought the last one. Fails only if a port failed; a denial is a
   * decision.
   */
  CompletionStage<Outcome> preauthorize(Call call, DecisionRequest request);

  /** What became of a request. */
  sealed interface Outcome {

    /** Handles both cases. */
    <R> R fold(Function<Decided, R> decided, Function<Rejected, R> rejected);

    /** One decision for each requested resource, in the order of the request. */
    record Decided(List<Preauthorization> decisions) implements Outcome {
      public Decided {
        decisions = List.copyOf(decisions);
      }

      @Override
      public <R> R fold(Function<Decided, R> decided, Function<Rejected, R> rejected) {
        return decided.apply(this);
      }
    }

    /** The whole request fails. */
    record Rejected(EnhancedError error) implements Outcome {
      @Override
      public <R> R fold(Function<Decided, R> decided, Function<Rejected, R> rejected) {
        return rejected.apply(this);
      }
    }
  }
}
