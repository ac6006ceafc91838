package tv.playgate.http.admin;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.secret.Secret;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.routing.RequestMetrics;
import tv.playgate.http.routing.Route;
import tv.playgate.http.routing.RoutedDoor;
import tv.playgate.http.routing.Router;

/** The door for operators. Health and metrics need no token; everything else does. */
public final class AdminDoor {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String SIGN_IN = "/admin/v1/signIns/{}/{}/{}";
  private static final String PROPOSALS = "/admin/v1/degradationProposals";
  private static final String VIEWER_SESSIONS = "/admin/v1/viewerSessions";

  private AdminDoor() {}

  /**
   * The door over these use cases.
   *
   * @param token what callers must carry
   * @param ingestToken another token, which opens sign-ins and viewer sessions and nothing else;
   *     null where there is none
   * @param mediaTokenKeys the keys that sign media tokens
   * @param masterKeys the keys under which all others rest
   * @param readiness whether every configured door serves
   * @param metrics what {@code /metrics} shows
   */
  public static Door open(
      Secret token,
      @Nullable Secret ingestToken,
      AdminUseCases uses,
      MediaTokenKeys mediaTokenKeys,
      MasterKeyWork masterKeys,
      Readiness readiness,
      PrometheusMeterRegistry metrics,
      RequestMetrics requests,
      Clock clock) {
    Guard guard = new Guard(token, ingestToken);
    List<Route> routes =
        Stream.of(
                health(readiness, metrics),
                signIns(guard, uses),
                viewerSessions(guard, uses),
                deviceBindings(guard, uses),
                keys(guard, mediaTokenKeys),
                masterKeys(guard, masterKeys),
                temporaryAccess(guard, uses),
                proposals(guard, uses),
                catalog(guard, uses))
            .flatMap(List::stream)
            .toList();
    return new RoutedDoor("admin", new Router(routes), clock, PATIENCE, requests);
  }

  private static List<Route> health(Readiness readiness, PrometheusMeterRegistry metrics) {
    HealthEndpoint health = new HealthEndpoint(readiness);
    return List.of(
        new Route("GET", "/health/live", HealthEndpoint::live),
        new Route("GET", "/health/ready", health::ready),
        new Route("GET", "/metrics", new MetricsEndpoint(metrics)));
  }

  private static List<Route> signIns(Guard guard, AdminUseCases uses) {
    SignInEndpoints signIns = new SignInEndpoints(uses.signIns());
    return List.of(
        new Route("PUT", SIGN_IN, guard.ingest(signIns::signIn)),
        new Route("PATCH", SIGN_IN, guard.ingest(signIns::refresh)),
        new Route("DELETE", SIGN_IN, guard.ingest(signIns::signOut)));
  }

  private static List<Route> viewerSessions(Guard guard, AdminUseCases uses) {
    ViewerSessionEndpoints sessions = new ViewerSessionEndpoints(uses.viewerSessions());
    return List.of(
        new Route("POST", VIEWER_SESSIONS, guard.ingest(sessions::open)),
        new Route("GET", VIEWER_SESSIONS + "/{}", guard.ingest(sessions::show)),
        new Route("DELETE", VIEWER_SESSIONS + "/{}", guard.ingest(sessions::revoke)));
  }

  private static List<Route> deviceBindings(Guard guard, AdminUseCases uses) {
    return List.of(
        new Route(
            "POST",
            "/admin/v1/deviceBindings/resets",
            guard.admins(new DeviceBindingResets(uses.deviceBindings()))));
  }

  private static List<Route> keys(Guard guard, MediaTokenKeys mediaTokenKeys) {
    MediaTokenKeysEndpoints keys = new MediaTokenKeysEndpoints(mediaTokenKeys);
    return List.of(
        new Route("GET", "/admin/v1/mediaTokenKeys", guard.admins(keys::show)),
        new Route("POST", "/admin/v1/mediaTokenKeys/rotations", guard.admins(keys::rotate)));
  }

  private static List<Route> masterKeys(Guard guard, MasterKeyWork masterKeys) {
    MasterKeysEndpoints keys = new MasterKeysEndpoints(masterKeys);
    return List.of(
        new Route("GET", "/admin/v1/masterKeys", guard.admins(keys::list)),
        new Route("POST", "/admin/v1/masterKeys/{}", guard.admins(keys::work)));
  }

  private static List<Route> temporaryAccess(Guard guard, AdminUseCases uses) {
    TemporaryAccessEndpoints resets = new TemporaryAccessEndpoints(uses.temporaryAccess());
    return List.of(
        new Route("DELETE", "/reset-tempass/v3/reset", guard.admins(resets::ofDevice)),
        new Route("DELETE", "/reset-tempass/v3/reset/generic", guard.admins(resets::ofIdentity)));
  }

  private static List<Route> proposals(Guard guard, AdminUseCases uses) {
    ProposalEndpoints proposals = new ProposalEndpoints(uses.proposals());
    return List.of(
        new Route("GET", PROPOSALS, guard.admins(proposals::list)),
        new Route("POST", PROPOSALS + "/{}/approve", guard.admins(proposals::approve)),
        new Route("POST", PROPOSALS + "/{}/reject", guard.admins(proposals::reject)));
  }

  /** Removals come last: their pattern fits the paths of others too. */
  private static List<Route> catalog(Guard guard, AdminUseCases uses) {
    CatalogEndpoints catalog =
        new CatalogEndpoints(uses.imports(), uses.exports(), uses.removals());
    return List.of(
        new Route("POST", "/admin/v1/catalog", guard.admins(catalog::importDocument)),
        new Route("GET", "/admin/v1/catalog", guard.admins(catalog::export)),
        new Route(
            "GET", "/admin/v1/revisions", guard.admins(new RevisionsEndpoint(uses.revisions()))),
        new Route("DELETE", "/admin/v1/{}/{*}", guard.admins(catalog::remove)));
  }
}
