package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.http.wire.Golden;
import tv.playgate.http.wire.catalog.CatalogReader;

/** The device's bucket, asked through a trusted proxy on loopback. */
class DecisionsThrottleTest {

  private static final String PATH = "/api/v2/REF30/decisions/preauthorize/";
  private static final String DEVICE = "203.0.113.7";
  private static final String CREDENTIALS =
      "grant_type=client_credentials&client_id=demo-app"
          + "&client_secret=hush-client-secret-of-32-characters";
  private static final String MORE =
      """
      {"version": 1,
       "integrations": [{"serviceProvider": "REF30", "mvpd": "ForkMvpd", "enabled": true}],
       "profiles": [{"serviceProvider": "REF30", "mvpd": "ForkMvpd", "type": "regular",
        "device": "ba23d141-d715-561c-94f4-e9e4c966b1eb", "subject": "user-1",
        "notBefore": "2026-01-01T00:00:00Z", "notAfter": "2036-01-01T00:00:00Z"}]}""";

  @RegisterExtension final House house = House.throttled("127.0.0.1/32");
  private String token = "";

  @BeforeEach
  void importTheCatalog() {
    for (String catalog : List.of(Golden.of(CatalogReader.class, "catalog.json"), MORE)) {
      assertThat(house.askAdmin("POST", "/admin/v1/catalog", catalog).statusCode()).isEqualTo(200);
    }
    token = house.accessToken();
  }

  @Test
  void answersTheTwelfthRequestAtOnceWithThePublishedPage() {
    for (int i = 0; i < 11; i++) {
      assertThat(preauthorize("Cablevision", DEVICE).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = preauthorize("Cablevision", DEVICE);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(House.header(refused, "content-type")).isEqualTo("text/html");
    assertThat(House.header(refused, "content-length")).isEqualTo("166");
    assertThat(House.header(refused, "retry-after")).isEqualTo("1");
    assertThat(refused.body())
        .startsWith("<html>\r\n<head><title>429 Too Many Requests</title></head>\r\n")
        .hasSize(166);
    assertThat(house.askAdmin("GET", "/metrics", "").body())
        .contains("playgate_throttle_refusals_total{stage=\"device\"} 1.0")
        .contains("playgate_http_answers_total{door=\"decisions\",status=\"429\"} 1.0");
  }

  @Test
  void admitsTheDeviceAgainAfterItHasWaited() {
    assertThat(admitted(12, DEVICE)).isEqualTo(11);
    house.nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(admitted(12, DEVICE)).isEqualTo(1);
  }

  @Test
  void givesNoNewBucketForWhatTheDeviceItselfForwards() {
    int admitted = 0;
    for (int i = 0; i < 20; i++) {
      admitted += admitted(1, "198.51.100." + i + ", " + DEVICE);
    }
    assertThat(admitted).isEqualTo(11);
  }

  @Test
  void givesEachDeviceBehindAProxyABucketOfItsOwn() {
    assertThat(admitted(12, DEVICE)).isEqualTo(11);
    assertThat(admitted(12, "203.0.113.8")).isEqualTo(11);
    assertThat(admitted(12, "2001:db8::1")).isEqualTo(11);
    assertThat(admitted(12, "2001:db8::2, 127.0.0.1")).isZero();
    assertThat(admitted(12, "::ffff:203.0.113.7")).isZero();
  }

  @Test
  void spendsNothingOfTheDeviceWhereNobodyProvedHimself() {
    String real = token;
    token = "forged";
    for (int i = 0; i < 50; i++) {
      assertThat(preauthorize("Cablevision", DEVICE).statusCode()).isEqualTo(401);
    }
    token = real;
    assertThat(admitted(12, DEVICE)).isEqualTo(11);
  }

  @Test
  void spendsForTokensToo() {
    for (int i = 0; i < 11; i++) {
      assertThat(fetchToken().statusCode()).isEqualTo(201);
    }
    assertThat(fetchToken().statusCode()).isEqualTo(429);
    assertThat(admitted(1, DEVICE)).isZero();
  }

  @Test
  void tellsTheMvpdTheAddressThatItThrottles() {
    preauthorize("ForkMvpd", "198.51.100.1, " + DEVICE);

    assertThat(house.mvpds.questions())
        .singleElement()
        .extracting(question -> question.address().value())
        .isEqualTo(DEVICE);
  }

  private HttpResponse<String> fetchToken() {
    return house.ask(
        house.decisions,
        "POST",
        "/o/client/token",
        House.utf8(CREDENTIALS),
        "x-forwarded-for",
        DEVICE);
  }

  private int admitted(int requests, String forwarded) {
    return (int)
        Stream.generate(() -> preauthorize("Cablevision", forwarded))
            .limit(requests)
            .filter(answer -> answer.statusCode() == 200)
            .count();
  }

  private HttpResponse<String> preauthorize(String mvpd, String forwarded) {
    return house.ask(
        house.decisions,
        "POST",
        PATH + mvpd,
        House.utf8("{\"resources\":[\"resource1\"]}"),
        "authorization",
        "Bearer " + token,
        "content-type",
        "application/json",
        "ap-device-identifier",
        "fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi",
        "x-forwarded-for",
        forwarded);
  }
}
