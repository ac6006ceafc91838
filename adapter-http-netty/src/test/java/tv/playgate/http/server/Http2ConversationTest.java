package tv.playgate.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2StreamChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Http2ConversationTest {

  private static final byte[] NOTHING = new byte[0];

  @RegisterExtension final OpenServer server = new OpenServer();

  @Test
  void answersByPriorKnowledge() throws Exception {
    try (Http2Client client = new Http2Client(server.open().address())) {
      RawAnswer answer = get(client.ask("POST", "/a", bytes("x")));

      assertThat(answer.body()).isEqualTo("POST /a x");
      assertThat(answer.header("date")).isNotEmpty();
      assertThat(answer.headers()).doesNotContainKey("connection");
    }
  }

  @Test
  void answersManyRequestsAtOnceInWhateverOrderTheyAreReady() throws Exception {
    try (Http2Client client = new Http2Client(server.open().address())) {
      List<CompletableFuture<RawAnswer>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        answers.add(client.ask("GET", "/slow/" + i, NOTHING));
      }
      assertThat(get(client.ask("GET", "/fast", NOTHING)).body()).isEqualTo("GET /fast ");
      Await.until("all are asked", () -> server.door.asked.size() == 51);
      for (int i = 49; i >= 0; i--) {
        server.door.release("/slow/" + i);
        assertThat(get(answers.get(i)).body()).isEqualTo("/slow/" + i);
      }
    }
  }

  @Test
  void dropsABodyThatIsTooLargeAndAnswersTheNextRequest() throws Exception {
    try (Http2Client client = new Http2Client(server.open().address())) {
      assertThat(get(client.ask("POST", "/a", new byte[60_000])).body())
          .isEqualTo("POST /a (too large)");
      assertThat(get(client.ask("POST", "/b", bytes("x"))).body()).isEqualTo("POST /b x");
    }
  }

  @Test
  void stopsReceivingABodyThatIsMuchTooLargeWithoutHarmToOtherStreams() throws Exception {
    try (Http2Client client = new Http2Client(server.open().address())) {
      assertThat(get(client.ask("POST", "/a", new byte[300_000])).status()).isEqualTo(413);
      assertThat(get(client.ask("POST", "/b", bytes("x"))).body()).isEqualTo("POST /b x");
    }
  }

  @Test
  void wantsToKnowTheHostOnce() throws Exception {
    try (Http2Client client = new Http2Client(server.open().address())) {
      assertThat(get(ask(client, head().authority("h"))).status()).isEqualTo(200);
      assertThat(get(ask(client, head().set("host", "h"))).status()).isEqualTo(200);
      assertThat(get(ask(client, head().authority("h").set("host", "h"))).status()).isEqualTo(200);
      assertThat(get(ask(client, head())).status()).isEqualTo(400);
      // Netty itself takes these for malformed requests, and resets the stream.
      assertThat(ask(client, head().add("host", "h").add("host", "other")))
          .failsWithin(Duration.ofSeconds(10));
      assertThat(ask(client, head().authority("h").set("host", "other")))
          .failsWithin(Duration.ofSeconds(10));
      assertThat(server.door.asked).hasSize(3);
    }
  }

  @Test
  void takesNoRequestWithTwoLengths() {
    try (Http2Client client = new Http2Client(server.open().address())) {
      Http2Headers two = head().authority("h").add("content-length", List.of("0", "1"));

      assertThat(ask(client, two)).failsWithin(Duration.ofSeconds(10));
      assertThat(server.door.asked).isEmpty();
    }
  }

  private static Http2Headers head() {
    return new DefaultHttp2Headers().method("GET").path("/a").scheme("http");
  }

  private static CompletableFuture<RawAnswer> ask(Http2Client client, Http2Headers headers) {
    CompletableFuture<RawAnswer> answer = new CompletableFuture<>();
    client.begin(headers, true, answer);
    return answer;
  }

  @Test
  void answersHeadWithoutABody() throws Exception {
    try (Http2Client client = new Http2Client(server.open().address())) {
      RawAnswer answer = get(client.ask("HEAD", "/abc", NOTHING));

      assertThat(answer.body()).isEmpty();
      assertThat(answer.header("content-length")).isEqualTo("10");
    }
  }

  @Test
  void doesNotMindStreamsThatAreReset() throws Exception {
    try (Http2Client client = new Http2Client(server.open().address())) {
      for (int i = 0; i < 20; i++) {
        CompletableFuture<RawAnswer> cut = new CompletableFuture<>();
        Http2StreamChannel stream = client.begin("POST", "/cut", false, cut);
        stream.writeAndFlush(new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(bytes("abc"))));
        Http2Client.reset(stream);
        CompletableFuture<RawAnswer> left = new CompletableFuture<>();
        Http2StreamChannel waiting = client.begin("GET", "/slow/" + i, true, left);
        int asked = i + 1;
        Await.until("it is asked", () -> server.door.asked.size() == asked);
        Http2Client.reset(waiting);
        server.door.release("/slow/" + i);
      }
      assertThat(get(client.ask("GET", "/a", NOTHING)).body()).isEqualTo("GET /a ");
    }
  }

  @Test
  void endsAStreamWhoseBodyDoesNotArriveInTime() throws Exception {
    HttpServer http = server.open(OpenServer.receiving(Duration.ofMillis(200)), Transport.plain());
    try (Http2Client client = new Http2Client(http.address())) {
      CompletableFuture<RawAnswer> slow = new CompletableFuture<>();
      client.begin("POST", "/slow", false, slow);

      assertThat(slow).failsWithin(Duration.ofSeconds(5));
      assertThat(get(client.ask("GET", "/a", NOTHING)).body()).isEqualTo("GET /a ");
    }
  }

  @Test
  void closesAnIdleConnection() {
    HttpServer http = server.open(OpenServer.idling(Duration.ofMillis(200)), Transport.plain());
    try (Http2Client client = new Http2Client(http.address())) {
      assertThat(client.connection().closeFuture().awaitUninterruptibly(5, TimeUnit.SECONDS))
          .isTrue();
    }
  }

  @Test
  void letsRequestsUnderWayFinishWhenItStops() throws Exception {
    HttpServer http = server.open();
    try (Http2Client client = new Http2Client(http.address())) {
      CompletableFuture<RawAnswer> answer = client.ask("GET", "/slow/1", NOTHING);
      Await.until("it is asked", () -> !server.door.asked.isEmpty());
      CompletableFuture<Void> closed = CompletableFuture.runAsync(http::close);
      client.goAway.get(5, TimeUnit.SECONDS);
      server.door.release("/slow/1");

      assertThat(get(answer).body()).isEqualTo("/slow/1");
      closed.get(5, TimeUnit.SECONDS);
      assertThat(client.connection().closeFuture().awaitUninterruptibly(5, TimeUnit.SECONDS))
          .isTrue();
    }
  }

  private static RawAnswer get(CompletableFuture<RawAnswer> answer) throws Exception {
    return answer.get(10, TimeUnit.SECONDS);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
