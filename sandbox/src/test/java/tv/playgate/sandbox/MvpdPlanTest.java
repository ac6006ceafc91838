package tv.playgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.sandbox.mvpd.XacmlText;

class MvpdPlanTest {

  private static final String PLAN =
      """
      {"everybody": ["resource1"],
       "subjects": {"user-1": ["resource2"]},
       "resources": {
         "rated": {"decision": "Deny", "details": "Ask.", "obligations": ["restrict-pc"]},
         "short": {"decision": "Permit", "reauthorizeAfter": "PT5M", "ttl": "PT10M"},
         "broken": {"status": 503}, "unsaid": {"does": "omit"}},
       "calls": {"latency": ["PT0.05S", "PT0.06S"]},
       "issuer": "https://mvpd.example/", "validity": "PT1H"}
      """;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void becomesAnMvpdThatFollowsIt() throws Exception {
    try (SandboxMvpd mvpd = MvpdPlan.read(PLAN).start(0, null)) {
      assertThat(json(mvpd, "anybody", "resource1")).contains("Permit");
      assertThat(json(mvpd, "user-1", "resource1")).contains("Deny");
      assertThat(json(mvpd, "user-1", "rated")).contains("Deny", "Ask.", "parentalControls");
      assertThat(json(mvpd, "user-1", "broken")).isEmpty();
      assertThat(xacml(mvpd, "resource2", "unsaid", "short"))
          .contains(
              "Issuer>https://mvpd.example/<", "re-authz", ">300<", "ResourceId=\"resource2\"")
          .doesNotContain("unsaid");
    }
  }

  @Test
  void takesItsTime() throws Exception {
    try (SandboxMvpd mvpd = MvpdPlan.read(PLAN).start(0, null)) {
      long start = System.nanoTime();

      assertThat(json(mvpd, "anybody", "resource1")).contains("Permit");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(50));
    }
  }

  @Test
  void mayLeaveEverythingOut() throws Exception {
    try (SandboxMvpd mvpd = MvpdPlan.read("{}").start(0, null)) {
      assertThat(json(mvpd, "user-1", "resource1")).contains("Deny");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{\"resources\": {\"a\": null}}",
        "{\"everybody\": [null]}",
        "{} {}",
        "{\"everyone\": []}",
        "{\"calls\": {\"decision\": \"permit\"}}",
        "{\"calls\": {\"does\": \"explode\"}}",
        "{\"calls\": {\"decision\": \"Deny\", \"obligations\": [\"tidy-up\"]}}",
        "{\"calls\": {\"decision\": \"Permit\", \"status\": 500}}",
        "{\"calls\": {\"latency\": [\"soon\"]}}",
        "{\"calls\": {\"latency\": [\"PT2S\", \"PT1S\"]}}",
        "{\"calls\": {\"latency\": [\"PT1S\", \"PT2S\", \"PT3S\"]}}",
        "{\"validity\": \"long\"}"
      })
  void refusesWhatItHasNoWordFor(String plan) {
    assertThatThrownBy(() -> MvpdPlan.read(plan)).isInstanceOf(IllegalArgumentException.class);
  }

  private String json(SandboxMvpd mvpd, String subject, String resource) throws Exception {
    String question =
        "{\"subject\":\"%s\",\"resource\":\"%s\",\"device\":\"d\",\"ip\":\"192.0.2.1\"}"
            .formatted(subject, resource);
    return post(mvpd.endpoint(), "application/json", question);
  }

  private String xacml(SandboxMvpd mvpd, String... resources) throws Exception {
    return post(mvpd.xacmlEndpoint(), "text/xml", XacmlText.query(resources));
  }

  private String post(URI address, String type, String body) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
