package tv.playgate.http.admin;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tv.playgate.application.port.in.ExportCatalog;
import tv.playgate.application.port.in.ImportCatalog;
import tv.playgate.application.port.in.RemoveCatalogEntry;
import tv.playgate.domain.secret.Secret;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.routing.RequestMetrics;
import tv.playgate.http.routing.Route;
import tv.playgate.http.routing.RoutedDoor;
import tv.playgate.http.routing.Router;

/** The door for operators. Health and metrics need no token; everything else does. */
public final class AdminDoor {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private AdminDoor() {}

  /**
   * The door over these use cases.
   *
   * @param token what callers of {@code /admin/} must carry
   * @param readiness whether every configured door serves
   * @param metrics what {@code /metrics} shows
   */
  public static Door open(
      Secret token,
      ImportCatalog imports,
      ExportCatalog exports,
      RemoveCatalogEntry removals,
      Readiness readiness,
      PrometheusMeterRegistry metrics,
      RequestMetrics requests,
      Clock clock) {
    HealthEndpoint health = new HealthEndpoint(readiness);
    AdminToken guard = new AdminToken(token);
    CatalogEndpoints catalog = new CatalogEndpoints(imports, exports, removals);
    List<Route> routes =
        List.of(
            new Route("GET", "/health/live", HealthEndpoint::live),
            new Route("GET", "/health/ready", health::ready),
            new Route("GET", "/metrics", new MetricsEndpoint(metrics)),
            new Route("POST", "/admin/v1/catalog", guard.before(catalog::importDocument)),
            new Route("GET", "/admin/v1/catalog", guard.before(catalog::export)),
            new Route("DELETE", "/admin/v1/{}/{*}", guard.before(catalog::remove)));
    return new RoutedDoor("admin", new Router(routes), clock, PATIENCE, requests);
  }
}
