package tv.playgate.application.port.in;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tv.playgate.application.Call;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.listing.ShownProfile;
import tv.playgate.domain.viewer.Viewer;

/** Which profiles has the viewer? */
public interface ShowProfiles {

  /**
   * The profile at one MVPD, made-up ones included. Completes on a thread of the ports that it
   * took. Fails only if a port failed.
   */
  CompletionStage<Outcome> atOne(Call call, IntegrationId integration, Viewer viewer);

  /**
   * The profiles at all MVPDs of a service provider. Completes on a thread of the ports that it
   * took. Fails only if a port failed.
   */
  CompletionStage<Outcome> atAll(Call call, ServiceProviderId serviceProvider, Viewer viewer);

  /** What became of a request. */
  sealed interface Outcome {

    /** Handles both cases. */
    <R> R fold(Function<Shown, R> shown, Function<Rejected, R> rejected);

    /** These, at most one for each MVPD; none is no error. */
    record Shown(List<ShownProfile> profiles) implements Outcome {
      public Shown {
        profiles = List.copyOf(profiles);
      }

      @Override
      public <R> R fold(Function<Shown, R> shown, Function<Rejected, R> rejected) {
        return shown.apply(this);
      }
    }

    /** The whole request fails. */
    record Rejected(EnhancedError error) implements Outcome {
      @Override
      public <R> R fold(Function<Shown, R> shown, Function<Rejected, R> rejected) {
        return rejected.apply(this);
      }
    }
  }
}
