package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.http.Licensing.TIME_BASED;
import static tv.playgate.http.Licensing.message;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How often a license server may ask, over real mutual TLS. */
class LicenseRatesTest {

  private static final String LIMITED = "limited.example";
  private static final String ASKED = message(TIME_BASED, null, null);

  @RegisterExtension final Licensing licensing = new Licensing();

  @Test
  void deniesUnderTheMessageIdWhatIsOverTheRate() {
    assertThat(ask(3)).containsExactly("granted", "granted", "2014");
    assertThat(licensing.post(LIMITED, ASKED).body())
        .isEqualTo(
            "{\"messageID\":\"3F2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0\",\"version\":1,"
                + "\"isAllowed\":false,\"epTokenURL\":\"\","
                + "\"error\":2014,\"errorText\":\"too many requests, try again\"}");
    assertThat(metrics())
        .contains(
            "playgate_entitlements_over_rate_total{licenseServer=\"limited\"} 2.0",
            "playgate_entitlements_total{outcome=\"2014\"} 2.0");
  }

  @Test
  void looksNothingUpForIt() {
    ask(2);
    int orders = licensing.house.licenses.tokenUrls.orders().size();

    assertThat(ask(5)).containsOnly("2014");
    assertThat(licensing.house.licenses.tokenUrls.orders()).hasSize(orders);
  }

  @Test
  void servesAgainAsTimePasses() {
    ask(2);
    licensing.house.nanoTime.addAndGet(Duration.ofMillis(500).toNanos());

    assertThat(ask(2)).containsExactly("granted", "2014");
  }

  @Test
  void stillSaysWhatIsMalformedAndTakesNothingForIt() {
    for (int i = 0; i < 5; i++) {
      assertThat(licensing.post(LIMITED, "{}").statusCode()).isEqualTo(400);
    }
    assertThat(ask(3)).containsExactly("granted", "granted", "2014");
    assertThat(licensing.post(LIMITED, ASKED.replace(":1", ":0")).statusCode()).isEqualTo(400);
  }

  @Test
  void holdsNobodyElseTo() {
    ask(5);
    IntStream.range(0, 20).forEach(i -> assertThat(licensing.verdict(ASKED)).isEqualTo("granted"));
  }

  @Test
  void heedsAChangedRateAtOnce() {
    assertThat(ask(3)).contains("2014");
    change("\"ratePerSecond\": 3,");
    assertThat(ask(4)).containsExactly("granted", "granted", "granted", "2014");
    change("\"ratePerSecond\": 1, \"burst\": 0,");
    assertThat(ask(2)).containsExactly("granted", "2014");
    change("");
    assertThat(ask(10)).containsOnly("granted");
  }

  private String[] ask(int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> licensing.verdict(LIMITED, ASKED))
        .toArray(String[]::new);
  }

  private void change(String rate) {
    Stage.change(
        licensing.house,
        "licenseServers",
        "{" + rate + "\"name\": \"limited\", \"san\": \"DNS:limited.example\"}");
  }

  private String metrics() {
    HttpResponse<String> metrics =
        licensing.house.ask(licensing.house.admin, "GET", "/metrics", new byte[0]);
    return metrics.body();
  }
}
