package tv.playgate.application.port.in;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.decision.Authorization;
import tv.playgate.domain.decision.DecisionRequest;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.time.Period;

/** May the viewer watch these resources now? An authoritative answer: it opens playback. */
public interface AuthorizeResources {

  /**
   * Decides a request, remembers what the MVPD permitted, and signs a media token for each permit.
   * Completes on a thread of the ports that it took. Fails only if a port failed; a denial is a
   * decision. Trouble with remembering does not fail it: the MVPD is asked again next time.
   */
  CompletionStage<Outcome> authorize(Call call, DecisionRequest request);

  /** What became of a request. */
  sealed interface Outcome {

    /** Handles both cases. */
    <R> R fold(Function<Decided, R> decided, Function<Rejected, R> rejected);

    /** One decision for each requested resource, in the order of the request. */
    record Decided(List<AuthorizedResource> decisions) implements Outcome {
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

  /**
   * A decision with what opens playback.
   *
   * @param decision the decision
   * @param token null for a denial
   */
  record AuthorizedResource(Authorization decision, @Nullable MediaToken token) {
    public AuthorizedResource {
      requireNonNull(decision, "decision");
    }
  }

  /**
   * What a player hands to the programmer's media server.
   *
   * @param validity when it can be used
   * @param serialized as it travels
   */
  record MediaToken(Period validity, String serialized) {
    public MediaToken {
      requireNonNull(validity, "validity");
      requireNonNull(serialized, "serialized");
    }

    /** Says when, and not what: whoever holds the token may play. */
    @Override
    public String toString() {
      return "MediaToken(" + validity + ", redacted)";
    }
  }
}
