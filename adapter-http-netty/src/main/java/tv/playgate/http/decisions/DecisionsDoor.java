package tv.playgate.http.decisions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.routing.Gate;
import tv.playgate.http.routing.RequestMetrics;
import tv.playgate.http.routing.Route;
import tv.playgate.http.routing.RoutedDoor;
import tv.playgate.http.routing.Router;
import tv.playgate.http.throttle.Throttles;

/** The door that TV apps ask at. */
public final class DecisionsDoor {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private DecisionsDoor() {}

  /**
   * The door over these use cases.
   *
   * @param addresses which address a request counts for
   * @param throttles how often peers and devices may ask
   * @param decisions counts the decisions
   */
  public static Door open(
      DecisionUseCases uses,
      DeviceAddresses addresses,
      Throttles throttles,
      DecisionMetrics decisions,
      RequestMetrics requests,
      Clock clock) {
    DeviceThrottle devices = new DeviceThrottle(addresses, throttles.devices());
    Router router = new Router(routes(uses, devices, decisions));
    List<Gate> gates =
        List.of(
            request -> throttles.peers().refusal(request.peer().address()),
            request -> CrossOrigin.preflight(router, request));
    return new CrossOriginDoor(
        new RoutedDoor("decisions", router, gates, clock, PATIENCE, requests));
  }

  private static List<Route> routes(
      DecisionUseCases uses, DeviceThrottle devices, DecisionMetrics decisions) {
    Reception reception = new Reception(uses.admission(), devices, uses.signOn());
    DecisionReception asked = new DecisionReception(reception);
    PreauthorizeEndpoint preauthorize =
        new PreauthorizeEndpoint(asked, uses.preauthorization(), decisions);
    AuthorizeEndpoint authorize = new AuthorizeEndpoint(asked, uses.authorization(), decisions);
    ProfilesEndpoints profiles = new ProfilesEndpoints(reception, uses.profiles());
    return List.of(
        new Route("POST", "/api/v2/{}/decisions/preauthorize/{}", preauthorize),
        new Route("POST", "/api/v2/{}/decisions/preAuthze/{}", preauthorize),
        new Route("POST", "/api/v2/{}/decisions/authorize/{}", authorize),
        // A path that ends before its MVPD names an empty one.
        new Route("POST", "/api/v2/{}/decisions/preauthorize", preauthorize),
        new Route("POST", "/api/v2/{}/decisions/preAuthze", preauthorize),
        new Route("POST", "/api/v2/{}/decisions/authorize", authorize),
        new Route("GET", "/api/v2/{}/profiles", profiles::atAll),
        new Route("GET", "/api/v2/{}/profiles/{}", profiles::atOne),
        new Route(
            "POST",
            "/o/client/register",
            devices.before(new ClientRegistrationEndpoint(uses.registration()))),
        new Route(
            "POST", "/o/client/token", devices.before(new ClientTokenEndpoint(uses.tokens()))));
  }
}
