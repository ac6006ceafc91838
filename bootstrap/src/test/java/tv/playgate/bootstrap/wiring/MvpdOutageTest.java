package tv.playgate.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.application.Call;
import tv.playgate.application.fixture.MovableClock;
import tv.playgate.bootstrap.configuration.ConfigurationFile;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.bootstrap.fixture.Installation;
import tv.playgate.domain.client.ClientId;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;

/** What a whole Playgate does while an MVPD fails, and after. */
class MvpdOutageTest {

  private static final String CATALOG =
      """
      {"version": 1,
       "serviceProviders": [{"id": "REF30"}],
       "mvpds": [{"id": "M", "preauthorization": {"mechanism": "forkjoin", "endpoint": "%s"}}],
       "integrations": [{"serviceProvider": "REF30", "mvpd": "M"%s}],
       "profiles": [{"serviceProvider": "REF30", "mvpd": "M", "device": "tv", "subject": "user-1",
                     "notBefore": "2026-01-01T00:00:00Z", "notAfter": "2096-01-01T00:00:00Z"}],
       "clients": [{"id": "app", "secret": "a-client-secret-of-more-than-32-characters",
                    "serviceProviders": ["REF30"]}]}
      """;

  private static final String FIVE = "{\"resources\":[\"a\",\"b\",\"c\",\"d\",\"e\"]}";
  private static final int CALLS_THAT_OPEN_THE_BREAKER = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;
  private final MovableClock clock = new MovableClock(Instant.now());
  private final HttpClient client = HttpClient.newHttpClient();
  private SandboxMvpd mvpd;
  private House house;
  private String accessToken = "";

  @BeforeEach
  void startTheMvpd() throws IOException {
    mvpd = SandboxMvpd.start(0, Set.of("a", "b", "c", "d", "e"));
  }

  private void open(String integration) throws IOException {
    Installation installation =
        Installation.in(directory)
            .with("catalog.json", CATALOG.formatted(mvpd.endpoint(), integration));
    PlaygateConfiguration configuration =
        ConfigurationFile.read(installation.configuration(), Map.of());
    house = House.open(configuration, MaterialReader.read(configuration, clock.instant()), clock);
    accessToken = accessToken();
  }

  private String accessToken() {
    Call call = Call.arriving(clock.instant(), PATIENCE);
    return Waiting.on(house.core().mintAccessToken().mint(call, new ClientId("app")), PATIENCE)
        .orElseThrow()
        .token();
  }

  @AfterEach
  void close() {
    house.close();
    mvpd.close();
  }

  @Test
  void isProposedAsADegradationThatStartsOnceItIsApprovedAndEndsByItself() throws Exception {
    open("");
    assertThat(sources()).containsOnly("mvpd");

    mvpd.scriptCalls(Script.status(503));
    askUntilTheBreakerOpens();

    until("a degradation is proposed", () -> proposals().size() == 1);
    JsonNode proposal = proposals().get(0);
    assertThat(proposal.at("/mvpd").asText()).isEqualTo("M");
    assertThat(proposal.at("/state").asText()).isEqualTo("open");
    assertThat(proposal.at("/evidence/failed").asInt())
        .isGreaterThanOrEqualTo(CALLS_THAT_OPEN_THE_BREAKER / 2);
    assertThat(sources()).as("a proposal changes no answer").doesNotContain("degradation");

    admin("/admin/v1/degradationProposals/" + proposal.at("/id").asText() + "/approve", "");
    assertThat(sources()).containsOnly("degradation");
    assertThat(proposals()).isEmpty();

    mvpd.answerProperly();
    clock.advance(Duration.ofMinutes(31));
    assertThat(sources()).containsOnly("mvpd");
  }

  @Test
  void startsTheDegradationThatWasAgreedByItselfAndEndsIt() throws Exception {
    open(", \"standingDegradation\": {\"kind\": \"AuthZAll\", \"duration\": \"PT10M\"}");
    mvpd.scriptCalls(Script.status(503));
    askUntilTheBreakerOpens();

    until("viewers may watch", () -> Set.of("degradation").containsAll(sources()));
    assertThat(proposals()).isEmpty();

    mvpd.answerProperly();
    clock.advance(Duration.ofMinutes(11));
    assertThat(sources()).containsOnly("mvpd");
  }

  private void askUntilTheBreakerOpens() throws Exception {
    for (int calls = 0; calls < CALLS_THAT_OPEN_THE_BREAKER; calls += 5) {
      assertThat(sources()).doesNotContain("degradation");
    }
  }

  /** Where the decisions on five resources come from. */
  private List<String> sources() throws Exception {
    JsonNode answer =
        send(
            HttpRequest.newBuilder(
                    at(house.decisionsAddress(), "/api/v2/REF30/decisions/preauthorize/M"))
                .header("Authorization", "Bearer " + accessToken)
                .header("Content-Type", "application/json")
                .header("AP-Device-Identifier", "fingerprint dHY=")
                .POST(BodyPublishers.ofString(FIVE)));
    List<String> sources = answer.at("/decisions").findValuesAsText("source");
    assertThat(sources).as("%s", answer).hasSize(5);
    return sources;
  }

  private JsonNode proposals() throws Exception {
    return send(HttpRequest.newBuilder(
                at(house.adminAddress(), "/admin/v1/degradationProposals?state=open"))
            .header("Authorization", "Bearer " + Installation.ADMIN_TOKEN))
        .at("/degradationProposals");
  }

  private void admin(String path, String body) throws Exception {
    var unused =
        send(
            HttpRequest.newBuilder(at(house.adminAddress(), path))
                .header("Authorization", "Bearer " + Installation.ADMIN_TOKEN)
                .POST(BodyPublishers.ofString(body)));
  }

  private static URI at(InetSocketAddress address, String path) {
    return URI.create("http://127.0.0.1:" + address.getPort() + path);
  }

  private JsonNode send(HttpRequest.Builder request) throws Exception {
    var answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static void until(String what, Callable<Boolean> holds) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.call()) {
      if (System.nanoTime() > deadline) {
        fail("still waiting until " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
