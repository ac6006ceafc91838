package tv.playgate.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Http1ConversationTest {

  @RegisterExtension final OpenServer server = new OpenServer();

  @Test
  void keepsTheConnectionForTheNextRequest() throws IOException {
    try (RawClient client = server.client()) {
      assertThat(client.send(get("/a")).answer().body()).isEqualTo("GET /a ");
      assertThat(client.send(post("/b", "x")).answer().body()).isEqualTo("POST /b x");
      assertThat(client.send(get("/c")).answer().header("connection")).isNotEqualTo("close");
    }
  }

  @Test
  void endsTheConnectionWhereTheRequestAsksForIt() throws IOException {
    try (RawClient client = server.client()) {
      RawAnswer answer =
          client.send("GET /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n").answer();

      assertThat(answer.header("connection")).isEqualTo("close");
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void endsTheConnectionOfAnOldClientUnlessItAsksToKeepIt() throws IOException {
    try (RawClient client = server.client()) {
      client.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
      assertThat(client.answer().body()).isEqualTo("GET /a ");
      assertThat(client.send("GET /b HTTP/1.0\r\n\r\n").answer().body()).isEqualTo("GET /b ");
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void answersPipelinedRequestsInTheirOrderThoughTheFirstIsSlow() throws IOException {
    try (RawClient client = server.client()) {
      client.send(get("/slow/1") + get("/b") + get("/slow/3") + get("/d"));
      Await.until("the first is asked", () -> !server.door.asked.isEmpty());
      server.door.release("/slow/3");
      server.door.release("/slow/1");

      assertThat(client.answer().body()).isEqualTo("/slow/1");
      assertThat(client.answer().body()).isEqualTo("GET /b ");
      assertThat(client.answer().body()).isEqualTo("/slow/3");
      assertThat(client.answer().body()).isEqualTo("GET /d ");
    }
  }

  @Test
  void asksTheDoorForOneRequestOfAConnectionAtATime() throws IOException {
    try (RawClient client = server.client()) {
      client.send(get("/slow/1") + get("/slow/2"));
      Await.until("the first is asked", () -> !server.door.asked.isEmpty());

      assertThat(server.door.asked).hasSize(1);
      server.door.release("/slow/1");
      Await.until("the second is asked", () -> server.door.asked.size() == 2);
      server.door.release("/slow/2");
      assertThat(client.answer().body()).isEqualTo("/slow/1");
      assertThat(client.answer().body()).isEqualTo("/slow/2");
    }
  }

  @Test
  void answersThreeHundredRequestsThatCameInOnePacket() throws IOException {
    StringBuilder requests = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      requests.append(get("/" + i));
    }
    try (RawClient client = server.client()) {
      client.send(requests.toString());
      for (int i = 0; i < 300; i++) {
        assertThat(client.answer().body()).isEqualTo("GET /" + i + " ");
      }
    }
  }

  @Test
  void answersThreeHundredRequestsBehindASlowOne() throws IOException {
    StringBuilder requests = new StringBuilder(get("/slow/1"));
    for (int i = 0; i < 300; i++) {
      requests.append(get("/" + i));
    }
    try (RawClient client = server.client()) {
      client.send(requests.toString());
      Await.until("the first is asked", () -> !server.door.asked.isEmpty());
      server.door.release("/slow/1");

      assertThat(client.answer().body()).isEqualTo("/slow/1");
      for (int i = 0; i < 300; i++) {
        assertThat(client.answer().body()).isEqualTo("GET /" + i + " ");
      }
    }
  }

  @Test
  void takesABodyInChunks() throws IOException {
    try (RawClient client = server.client()) {
      client.send("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
      client.send("2\r\nde\r\n0\r\n\r\n" + get("/b"));

      assertThat(client.answer().body()).isEqualTo("POST /a abcde");
      assertThat(client.answer().body()).isEqualTo("GET /b ");
    }
  }

  @Test
  void tellsAClientThatWaitsForItToSendTheBody() throws IOException {
    try (RawClient client = server.client()) {
      client.send(
          "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
      assertThat(client.answerWithoutBody().status()).isEqualTo(100);
      assertThat(client.send("ok").answer().body()).isEqualTo("POST /a ok");
    }
  }

  @Test
  void answersHeadWithTheLengthAndNoBody() throws IOException {
    try (RawClient client = server.client()) {
      RawAnswer head = client.send("HEAD /abc HTTP/1.1\r\nHost: h\r\n\r\n").answerWithoutBody();

      assertThat(head.header("content-length")).isEqualTo("10");
      assertThat(client.send(get("/b")).answer().body()).isEqualTo("GET /b ");
    }
  }

  @Test
  void dropsABodyThatIsTooLargeAndAnswersTheNextRequest() throws IOException {
    try (RawClient client = server.client()) {
      client.send(post("/a", "x".repeat(60_000)) + get("/b"));

      assertThat(client.answer().body()).isEqualTo("POST /a (too large)");
      assertThat(client.answer().body()).isEqualTo("GET /b ");
    }
  }

  @Test
  void takesABodyOfExactlyTheLimit() throws IOException {
    String body = "x".repeat(OpenServer.SMALL.maxBody());
    try (RawClient client = server.client()) {
      assertThat(client.send(post("/a", body)).answer().body()).isEqualTo("POST /a " + body);
      assertThat(client.send(post("/a", body + "x")).answer().body()).endsWith("(too large)");
    }
  }

  @Test
  void saysWhenItAnswered() throws IOException {
    try (RawClient client = server.client()) {
      String date = client.send(get("/a")).answer().header("date");

      assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
          .isBetween(
              java.time.Instant.now().minusSeconds(60), java.time.Instant.now().plusSeconds(1));
    }
  }

  @Test
  void answersAClientThatOffersToUpgrade() throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.open().address().getPort() + "/a");
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString("x")).build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(answer.body()).isEqualTo("POST /a x");
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n";
  }

  private static String post(String path, String body) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: h\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
