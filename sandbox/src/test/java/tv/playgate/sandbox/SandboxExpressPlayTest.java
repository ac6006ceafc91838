package tv.playgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxExpressPlayTest {

  private static final String KEY = "00112233445566778899aabbccddeeff";
  private static final String IV = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  private static final String GOOD =
      "customerAuthenticator=1%2Cff&errorFormat=json&contentKey="
          + KEY
          + "&iv="
          + IV
          + "&expirationTime=%2B300&cookie=c1&useHttps=true";

  private final HttpClient client = HttpClient.newHttpClient();
  private SandboxExpressPlay expressPlay;

  @BeforeEach
  void start() throws IOException {
    expressPlay = SandboxExpressPlay.start(0, "1,ff", "fp.test.expressplay.com");
  }

  @AfterEach
  void stop() {
    expressPlay.close();
  }

  @Test
  void givesAnotherTokenUrlEachTime() throws Exception {
    HttpResponse<String> first = post(GOOD);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type")).hasValue("text/uri-list");
    assertThat(first.body().strip())
        .matches(
            "https://fp\\.test\\.expressplay\\.com/hms/fp/rights/\\?ExpressPlayToken=[\\w-]{43}");
    assertThat(post(GOOD).body()).isNotEqualTo(first.body());
  }

  @ParameterizedTest
  @CsvSource({
    "customerAuthenticator=1%2Cff, customerAuthenticator=, -2017",
    "customerAuthenticator=1%2Cff, customerAuthenticator=2%2Cff, -2018",
    "errorFormat=json&contentKey=00, errorFormat=json&contentKey=0, -2027",
    "iv=0f, iv=xx, -6003",
    "expirationTime=%2B300, expirationTime=+300, -2002",
    "expirationTime=%2B300, expirationTime=%2B2592001, -2002",
    "cookie=c1, cookie=000000000000000000000000000000000, -2033",
    "cookie=c1, rentalDuration=-1, -6007",
  })
  void answersTheDocumentedCodes(String good, String bad, int code) throws Exception {
    HttpResponse<String> answer = post(GOOD.replace(good, bad));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(":" + code + ",");
  }

  @Test
  void knowsNoParameterInAnotherCase() throws Exception {
    assertThat(post(GOOD.replace("contentKey", "contentkey")).body()).contains("-2027");
  }

  @Test
  void handsOutPlainHttpUnlessHttpsIsAskedFor() throws Exception {
    assertThat(post(GOOD.replace("&useHttps=true", "")).body()).startsWith("http://");
  }

  @Test
  void answersErrorsInHtmlByDefault() throws Exception {
    HttpResponse<String> answer = post("contentKey=" + KEY);

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html");
    assertThat(answer.body()).contains("-2017");
  }

  @Test
  void followsItsScriptUntilItAnswersProperlyAgain() throws Exception {
    expressPlay.script(Script.delay(Duration.ofMillis(5), Script.status(500)));
    assertThat(post(GOOD).statusCode()).isEqualTo(500);

    expressPlay.answerProperly();
    assertThat(post(GOOD).statusCode()).isEqualTo(200);
  }

  @Test
  void isProperlyLateAndDecidesNothing() throws Exception {
    expressPlay.script(Script.delay(Duration.ofMillis(5), Script.properly()));
    assertThat(post(GOOD).body()).contains("ExpressPlayToken=");

    expressPlay.script(Script.permit());
    assertThat(post(GOOD).statusCode()).isEqualTo(501);
  }

  @Test
  void remembersRequestsAndPrintsNoKeys() throws Exception {
    post(GOOD);

    SandboxExpressPlay.Request request = expressPlay.requests().get(0);
    assertThat(request.parameters()).containsEntry("contentKey", KEY).containsEntry("iv", IV);
    assertThat(request.toString()).contains("contentKey").doesNotContain(KEY, IV, "1,ff", "c1");
  }

  private HttpResponse<String> post(String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(expressPlay.fairplayTokenUrl())
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
