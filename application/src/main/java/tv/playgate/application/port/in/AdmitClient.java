package tv.playgate.application.port.in;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.integration.ServiceProviderId;

/** May the bearer of this token ask for that service provider at all? */
public interface AdmitClient {

  /**
   * Checks the token, then the service provider, then that the two belong together (pass-decisions
   * §4, steps 4 and 6). Completes on the calling thread where the client is at hand, and otherwise
   * on a thread of the client registrations. Fails only if a port failed.
   *
   * @param token the bearer token as it travelled; null where there was none
   * @param serviceProvider whom the request names; empty where it names none that could exist
   */
  CompletionStage<Admission> admit(
      Call call, @Nullable String token, Optional<ServiceProviderId> serviceProvider);

  /** What became of it. */
  sealed interface Admission {

    /** Handles both cases. */
    <R> R fold(Function<Admitted, R> admitted, Function<TurnedAway, R> turnedAway);

    /** The client may go on, and ask for that service provider. */
    record Admitted(ClientRegistration client, ServiceProviderId serviceProvider)
        implements Admission {
      @Override
      public <R> R fold(Function<Admitted, R> admitted, Function<TurnedAway, R> turnedAway) {
        return admitted.apply(this);
      }
    }

    /** The client may not. */
    record TurnedAway(EnhancedError error) implements Admission {
      @Override
      public <R> R fold(Function<Admitted, R> admitted, Function<TurnedAway, R> turnedAway) {
        return turnedAway.apply(this);
      }
    }
  }
}
