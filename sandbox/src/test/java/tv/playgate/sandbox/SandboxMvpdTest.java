package tv.playgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.playgate.sandbox.mvpd.Verdict;

class SandboxMvpdTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private SandboxMvpd mvpd;

  @BeforeEach
  void start() throws IOException {
    mvpd = SandboxMvpd.start(0, Set.of("resource1"));
  }

  @AfterEach
  void stop() {
    mvpd.close();
  }

  @Test
  void permitsWhatEverybodyHas() throws Exception {
    assertThat(ask("anybody", "resource1").body()).isEqualTo("{\"decision\":\"Permit\"}");
    assertThat(ask("anybody", "resource2").body()).contains("\"Deny\"", "details", "reason");
  }

  @Test
  void permitsASubjectWhatItWasToldAndNothingElse() throws Exception {
    mvpd.entitle("user-1", Set.of("resource2"));

    assertThat(ask("user-1", "resource2").body()).contains("Permit");
    assertThat(ask("user-1", "resource1").body()).contains("Deny");
  }

  @Test
  void remembersWhatItWasAsked() throws Exception {
    ask("user-1", "resource1");

    assertThat(mvpd.requests())
        .containsExactly(new SandboxMvpd.Request("user-1", "resource1", "device-1", "192.0.2.1"));
  }

  @Test
  void followsItsScript() throws Exception {
    mvpd.script("broken", Script.status(503));
    mvpd.script("late", Script.delay(Duration.ofMillis(10), Script.deny(null, "later")));
    mvpd.script("gone", Script.disconnect());

    assertThat(ask("user-1", "broken").statusCode()).isEqualTo(503);
    assertThat(ask("user-1", "late").body())
        .isEqualTo("{\"decision\":\"Deny\",\"details\":\"later\"}");
    assertThatThrownBy(() -> ask("user-1", "gone")).isInstanceOf(IOException.class);
  }

  @Test
  void followsTheScriptOfACallBeforeThatOfAResource() throws Exception {
    mvpd.script("resource1", Script.status(503));
    mvpd.scriptNextCalls(
        Script.answer(Verdict.permit().holdingFor(Duration.ofMinutes(1))),
        Script.delay(
            Latency.between(Duration.ofMillis(1), Duration.ofMillis(5)), Script.deny("", "")));

    assertThat(ask("user-1", "resource1").body())
        .isEqualTo("{\"decision\":\"Permit\",\"ttlSeconds\":60}");
    assertThat(ask("user-1", "resource1").body()).contains("Deny");
    assertThat(ask("user-1", "resource1").statusCode()).isEqualTo(503);
    mvpd.answerProperly();
    assertThat(ask("user-1", "resource1").body()).isEqualTo("{\"decision\":\"Permit\"}");
  }

  @Test
  void delaysWhatIsProper() throws Exception {
    mvpd.scriptCalls(Script.delay(Duration.ofMillis(120), Script.properly()));
    mvpd.script("slow", Script.delay(Duration.ofMillis(80), Script.permit()));
    long start = System.nanoTime();

    assertThat(ask("user-1", "slow").body()).contains("Permit");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(200));
  }

  @Test
  void answersWithAnyHeaderAndAnyByte() throws Exception {
    byte[] latin1 = {'c', 'a', 'f', (byte) 0xe9};
    mvpd.scriptCalls(Script.reply(302, Map.of("Location", "http://elsewhere.example/"), latin1));

    HttpResponse<byte[]> answer =
        client.send(request("user-1", "resource1"), HttpResponse.BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("http://elsewhere.example/");
    assertThat(answer.body()).isEqualTo(latin1);
  }

  @Test
  void keepsServingWhileRequestsHang() throws Exception {
    mvpd.script("hang", Script.hang());
    for (int i = 0; i < 50; i++) {
      var unused = client.sendAsync(request("user-1", "hang"), ofString());
    }

    assertThat(ask("anybody", "resource1").body()).contains("Permit");
  }

  @Test
  void refusesWhatIsNoQuestion() throws Exception {
    HttpRequest nonsense =
        HttpRequest.newBuilder(mvpd.endpoint())
            .POST(HttpRequest.BodyPublishers.ofString("[1]"))
            .build();
    HttpRequest get = HttpRequest.newBuilder(mvpd.endpoint()).build();

    assertThat(client.send(nonsense, ofString()).statusCode()).isEqualTo(400);
    assertThat(client.send(get, ofString()).statusCode()).isEqualTo(405);
    assertThat(mvpd.requests()).isEmpty();
  }

  private HttpResponse<String> ask(String subject, String resource) throws Exception {
    return client.send(request(subject, resource), ofString());
  }

  private HttpRequest request(String subject, String resource) {
    String body =
        "{\"subject\":\"%s\",\"resource\":\"%s\",\"device\":\"device-1\",\"ip\":\"192.0.2.1\"}"
            .formatted(subject, resource);
    return HttpRequest.newBuilder(mvpd.endpoint())
        .timeout(Duration.ofSeconds(10))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static HttpResponse.BodyHandler<String> ofString() {
    return HttpResponse.BodyHandlers.ofString();
  }
}
