package tv.playgate.http.entitlement;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tv.playgate.application.port.in.DecideEntitlement;
import tv.playgate.application.port.in.IdentifyLicenseServer;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.routing.RequestMetrics;
import tv.playgate.http.routing.Route;
import tv.playgate.http.routing.RoutedDoor;
import tv.playgate.http.routing.Router;
import tv.playgate.http.throttle.LicenseServerRates;

/** The door that license servers ask at. It is only ever served over mutual TLS. */
public final class EntitlementDoor {

  /** How long a license server waits for an answer at the most. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private EntitlementDoor() {}

  /**
   * The door over these use cases.
   *
   * @param rates how often each license server may ask
   * @param refusals counts the callers that are not let in
   * @param verdicts counts the verdicts
   */
  public static Door open(
      IdentifyLicenseServer callers,
      DecideEntitlement entitlement,
      LicenseServerRates rates,
      CallerMetrics refusals,
      VerdictMetrics verdicts,
      RequestMetrics requests,
      Clock clock) {
    EntitlementEndpoint endpoint =
        new EntitlementEndpoint(new Turnstile(callers, refusals), entitlement, rates, verdicts);
    List<Route> routes =
        List.of(
            new Route("POST", "/sees/entitlement", endpoint),
            new Route("POST", "/sees/SEESServlet", endpoint));
    return new RoutedDoor("entitlement", new Router(routes), clock, PATIENCE, requests);
  }
}
