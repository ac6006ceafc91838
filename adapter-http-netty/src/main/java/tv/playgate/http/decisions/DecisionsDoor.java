package tv.playgate.http.decisions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tv.playgate.application.port.in.AdmitClient;
import tv.playgate.application.port.in.IssueAccessToken;
import tv.playgate.application.port.in.PreauthorizeResources;
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
      AdmitClient admission,
      PreauthorizeResources preauthorization,
      IssueAccessToken tokens,
      DeviceAddresses addresses,
      Throttles throttles,
      DecisionMetrics decisions,
      RequestMetrics requests,
      Clock clock) {
    DeviceThrottle devices = new DeviceThrottle(addresses, throttles.devices());
    PreauthorizeEndpoint preauthorize =
        new PreauthorizeEndpoint(admission, preauthorization, devices, decisions);
    List<Route> routes =
        List.of(
            new Route("POST", "/api/v2/{}/decisions/preauthorize/{}", preauthorize),
            new Route("POST", "/api/v2/{}/decisions/preAuthze/{}", preauthorize),
            new Route("POST", "/o/client/token", new ClientTokenEndpoint(tokens, devices)));
    Router router = new Router(routes);
    List<Gate> gates =
        List.of(
            request -> throttles.peers().refusal(request.peer().address()),
            request -> CrossOrigin.preflight(router, request));
    return new CrossOriginDoor(
        new RoutedDoor("decisions", router, gates, clock, PATIENCE, requests));
  }
}
