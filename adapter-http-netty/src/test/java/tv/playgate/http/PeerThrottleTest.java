package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The loose limit on a peer, which is asked before anything else; here it takes 31 at once. */
class PeerThrottleTest {

  private static final String PATH = "/api/v2/REF30/decisions/preauthorize/Cablevision";

  @RegisterExtension final House house = House.throttled();

  @ParameterizedTest
  @CsvSource({
    "POST, " + PATH + ", 401",
    "GET, " + PATH + ", 405",
    "OPTIONS, " + PATH + ", 200",
    "POST, /nowhere, 404",
  })
  void comesBeforePathMethodAndToken(String method, String path, int status) {
    assertThat(statuses(31, method, path)).containsOnly(status);
    assertThat(statuses(3, method, path)).containsOnly(429);
    assertThat(house.askAdmin("GET", "/metrics", "").body())
        .contains("playgate_throttle_refusals_total{stage=\"peer\"} 3.0")
        .contains("playgate_throttle_refusals_total{stage=\"device\"} 0.0");
  }

  @Test
  void doesNotHeedWhatAStrangerForwards() {
    for (int i = 0; i < 31; i++) {
      ask("POST", PATH, "203.0.113." + i);
    }
    assertThat(ask("POST", PATH, "203.0.113.99").statusCode()).isEqualTo(429);
  }

  @Test
  void leavesTheAdminDoorAlone() {
    assertThat(statuses(40, "POST", PATH)).contains(429);
    assertThat(house.askAdmin("GET", "/health/live", "").statusCode()).isEqualTo(200);
  }

  private Stream<Integer> statuses(int requests, String method, String path) {
    return Stream.generate(() -> ask(method, path, "203.0.113.7").statusCode()).limit(requests);
  }

  private HttpResponse<String> ask(String method, String path, String forwarded) {
    return house.ask(house.decisions, method, path, new byte[0], "x-forwarded-for", forwarded);
  }
}
