package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.http.Licensing.DRM_1;
import static tv.playgate.http.Licensing.TIME_BASED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.TokenUrlIssuer.Order;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.identifier.Sha256;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.http.server.RawAnswer;

/** Many requests at once, over real mutual TLS: each gets its own id and its own token URL. */
class ParallelLicensesTest {

  private static final int REQUESTS = 200;
  private static final int CONNECTIONS = 20;
  private static final int EACH = REQUESTS / CONNECTIONS;
  private static final int PATIENCE_MILLIS = 20_000;

  @RegisterExtension final Licensing licensing = new Licensing();

  /** Token URLs come late and out of order, and each is for one cookie. */
  @BeforeEach
  void issueSlowly() {
    licensing.house.licenses.issuing(ParallelLicensesTest::issue);
  }

  private static CompletionStage<TokenUrlAnswer> issue(Call call, Order order) {
    CustomerCookie cookie = order.cookie();
    String url = url(cookie == null ? "" : cookie.value());
    long millis = ThreadLocalRandom.current().nextLong(50);
    return CompletableFuture.supplyAsync(
        () -> new TokenUrlAnswer.Issued(new TokenUrl(url)),
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
  }

  @Test
  void answersEachOverHttp1() throws Exception {
    Map<Integer, JsonNode> answers = new ConcurrentHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<?>> connections = new ArrayList<>();
      for (int first = 0; first < REQUESTS; first += EACH) {
        int begin = first;
        connections.add(threads.submit(() -> converse(begin, answers)));
      }
      for (Future<?> connection : connections) {
        connection.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    assertEachHasItsOwn(answers);
  }

  /** Sends all requests of a connection before it reads the first answer. */
  private Void converse(int first, Map<Integer, JsonNode> answers) throws IOException {
    try (SSLSocket socket = connect()) {
      StringBuilder requests = new StringBuilder();
      for (int i = first; i < first + EACH; i++) {
        requests
            .append("POST /sees/entitlement HTTP/1.1\r\nHost: h\r\nContent-Type: application/json")
            .append("\r\nContent-Length: ")
            .append(body(i).length())
            .append("\r\n\r\n")
            .append(body(i));
      }
      socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
      for (int i = first; i < first + EACH; i++) {
        RawAnswer answer = RawAnswer.read(socket.getInputStream(), true);
        assertThat(answer.status()).isEqualTo(200);
        answers.put(i, json(answer.body()));
      }
    }
    return null;
  }

  private SSLSocket connect() throws IOException {
    SSLSocket socket =
        (SSLSocket)
            TestCertificates.clientContext(DRM_1)
                .getSocketFactory()
                .createSocket(
                    licensing.server.address().getAddress(), licensing.server.address().getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  @Test
  void answersEachOverHttp2() {
    List<HttpClient> clients =
        IntStream.range(0, 4)
            .mapToObj(i -> Licensing.newClient(DRM_1, HttpClient.Version.HTTP_2))
            .toList();
    clients.forEach(client -> ask(client, 0).join());
    List<CompletableFuture<HttpResponse<String>>> asked =
        IntStream.range(0, REQUESTS).mapToObj(i -> ask(clients.get(i % 4), i)).toList();

    Map<Integer, JsonNode> answers = new ConcurrentHashMap<>();
    for (int i = 0; i < REQUESTS; i++) {
      HttpResponse<String> answer = asked.get(i).join();
      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
      answers.put(i, json(answer.body()));
    }
    assertEachHasItsOwn(answers);
  }

  private CompletableFuture<HttpResponse<String>> ask(HttpClient client, int i) {
    return client.sendAsync(
        licensing.request("POST", House.utf8(body(i))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void assertEachHasItsOwn(Map<Integer, JsonNode> answers) {
    assertThat(answers).hasSize(REQUESTS);
    answers.forEach(
        (i, answer) -> {
          assertThat(answer.path("messageID").asText()).isEqualTo(id(i));
          assertThat(answer.path("epTokenURL").asText()).isEqualTo(url(cookie(i)));
        });
  }

  private static String body(int i) {
    return Licensing.message(TIME_BASED, "1", cookie(i)).replace(Licensing.ID, id(i));
  }

  private static String id(int i) {
    return "0000ABcd-0000-4000-8000-%012d".formatted(i);
  }

  private static String cookie(int i) {
    return "cookie-of-request-" + i;
  }

  private static String url(String cookie) {
    return "https://fp.service.expressplay.com/?ExpressPlayToken=" + Sha256.hex(cookie);
  }

  private static JsonNode json(String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException e) {
      throw new AssertionError(body, e);
    }
  }
}
