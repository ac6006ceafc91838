package tv.playgate.application.port.in;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.session.StandingAuthorization;
import tv.playgate.domain.session.ViewerSession;
import tv.playgate.domain.session.ViewerSessionId;
import tv.playgate.domain.session.ViewerSessionUse;
import tv.playgate.domain.viewer.Viewer;

/** Lets the operator's backend say who stands behind a customer cookie. */
public interface ManageViewerSessions {

  /**
   * Opens a session under a new cookie that nobody can guess. Completes once it is durable, on a
   * thread of the store. Fails only if a port failed.
   */
  CompletionStage<Outcome> open(Call call, Order order);

  /** The session of that id, with what was taken of it. Fails only if a port failed. */
  CompletionStage<Optional<ViewerSessionUse>> show(Call call, ViewerSessionId id);

  /**
   * Ends a session, on every node at once, and says whether there was one. Fails only if a port
   * failed.
   */
  CompletionStage<Boolean> revoke(Call call, ViewerSessionId id);

  /**
   * What the session shall be. Its values must be those that {@link ViewerSession} takes.
   *
   * @param integration at which service provider and MVPD the viewer is a subscriber
   * @param viewer who he is
   * @param standing an authorization that he was given already; null where there is none
   * @param licenseServers who may ask on its strength, at least one
   * @param maxLicenses for how many licenses, 1 to 10,000
   * @param lifetime for how long, from one second to {@link ViewerSession#LONGEST}
   */
  record Order(
      IntegrationId integration,
      Viewer viewer,
      @Nullable StandingAuthorization standing,
      Set<LicenseServerName> licenseServers,
      int maxLicenses,
      Duration lifetime) {

    /** How many licenses a session gives where nothing is said. */
    public static final int USUAL_LICENSES = 10;

    /** How long a session lives where nothing is said. */
    public static final Duration USUAL_LIFETIME = Duration.ofHours(4);

    public Order {
      requireNonNull(integration, "integration");
      requireNonNull(viewer, "viewer");
      licenseServers = Set.copyOf(licenseServers);
      requireNonNull(lifetime, "lifetime");
    }

    /** Names nobody. */
    @Override
    public String toString() {
      return "Order(" + integration + ")";
    }
  }

  /** What became of an order. */
  sealed interface Outcome {

    /** Handles both cases. */
    <R> R fold(Function<Opened, R> opened, Function<Refused, R> refused);

    /**
     * The session is open.
     *
     * @param session the session
     * @param cookie what the player passes on; it is told once and kept nowhere
     */
    record Opened(ViewerSession session, CustomerCookie cookie) implements Outcome {
      public Opened {
        requireNonNull(session, "session");
        requireNonNull(cookie, "cookie");
      }

      @Override
      public <R> R fold(Function<Opened, R> opened, Function<Refused, R> refused) {
        return opened.apply(this);
      }
    }

    /**
     * There is no session.
     *
     * @param problems all that is wrong, a sentence each
     */
    record Refused(List<String> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }

      @Override
      public <R> R fold(Function<Opened, R> opened, Function<Refused, R> refused) {
        return refused.apply(this);
      }
    }
  }
}
