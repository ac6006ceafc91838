package tv.playgate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A comparison is worth nothing where the contenders do not do the same work. */
class ContendersTest {

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(DEADLINE).build();

  @Test
  void playgateAnswersTheExpectedBytesButForTheTrace() throws Exception {
    try (PlaygateServer server = new PlaygateServer()) {
      HttpResponse<String> answer = ask(server.address(), server.token());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(withoutTrace(answer.body())).isEqualTo(withoutTrace(expected()));
      assertThat(answer.body()).hasSameSizeAs(expected());
    }
  }

  @Test
  void bareNettyAnswersTheExpectedBytesUnderTheSameHeaders() throws Exception {
    try (BareNettyServer bare = BareNettyServer.plain();
        PlaygateServer playgate = new PlaygateServer()) {
      HttpResponse<String> answer = ask(bare.address(), "any");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(expected());
      assertThat(withoutDate(answer))
          .isEqualTo(withoutDate(ask(playgate.address(), playgate.token())));
    }
  }

  @Test
  void playgateTurnsAwayAForgedToken() throws Exception {
    try (PlaygateServer server = new PlaygateServer()) {
      assertThat(ask(server.address(), server.token() + "x").statusCode()).isEqualTo(401);
    }
  }

  private HttpResponse<String> ask(InetSocketAddress address, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + address.getPort() + PublishedExchange.PATH))
            .timeout(DEADLINE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(PublishedExchange.body()));
    PublishedExchange.headers(token).forEach(request::setHeader);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The header fields; of the date, only that there is one of the usual length. */
  private static Map<String, List<String>> withoutDate(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.computeIfPresent(
        "date", (name, values) -> values.stream().map(date -> "x".repeat(date.length())).toList());
    return headers;
  }

  private static String expected() {
    return new String(PublishedExchange.answer(), StandardCharsets.UTF_8);
  }

  private static String withoutTrace(String answer) {
    return answer.replaceAll("\"trace\":\"[0-9a-f-]{36}\"", "\"trace\":\"\"");
  }
}
