package tv.playgate.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two readers could read differently is answered with 400, and the connection ends. */
class Http1FramingTest {

  private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n";

  @RegisterExtension final OpenServer server = new OpenServer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
        "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
        "Content-Length: 3, 3\r\n\r\nabc",
        "Content-Length: +3\r\n\r\nabc",
        "Content-Length: -3\r\n\r\nabc",
        "Content-Length: 0x3\r\n\r\nabc",
        "Content-Length: 99999999999999999999\r\n\r\nabc",
        "Content-Length : 3\r\n\r\nabc",
        "Transfer-Encoding: gzip\r\n\r\nabc",
        "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\nabc\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nfffffffff\r\nabc\r\n0\r\n\r\n",
        "Bad Name: x\r\n\r\n",
        "No-Colon\r\n\r\n",
        "X: a\0b\r\n\r\n",
      })
  void refusesAmbiguousFraming(String rest) throws IOException {
    try (RawClient client = server.client()) {
      client.send("POST /a HTTP/1.1\r\nHost: h\r\n" + rest + SMUGGLED);

      RawAnswer answer = client.answer();
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("connection")).isEqualTo("close");
      assertThat(client.ended()).isTrue();
      assertThat(server.door.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET\r\n\r\n",
        "GET /a\r\n\r\n",
        "GET /a HTTP/x.y\r\n\r\n",
        "\0\1\2\3\r\n\r\n",
        "GET /a b HTTP/1.1\r\nHost: h\r\n\r\n",
        "POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      })
  void refusesWhatIsNoRequest(String bytes) throws IOException {
    try (RawClient client = server.client()) {
      assertThat(client.send(bytes).answer().status()).isEqualTo(400);
      assertThat(client.ended()).isTrue();
      assertThat(server.door.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a HTTP/1.1\r\n\r\n",
        "GET http://h/a HTTP/1.1\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: h\r\nHost: other\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: h\r\nHost: h\r\n\r\n",
        "GET /a HTTP/1.0\r\nHost: h\r\nHost: other\r\n\r\n",
      })
  void refusesARequestThatDoesNotSayItsHostOnce(String bytes) throws IOException {
    try (RawClient client = server.client()) {
      assertThat(client.send(bytes).answer().status()).isEqualTo(400);
      assertThat(client.ended()).isTrue();
      assertThat(server.door.asked).isEmpty();
    }
  }

  @Test
  void takesARequestOfBeforeThereWasAHost() throws IOException {
    try (RawClient client = server.client()) {
      assertThat(client.send("GET /a HTTP/1.0\r\n\r\n").answer().status()).isEqualTo(200);
    }
  }

  @Test
  void refusesARequestLineThatIsTooLong() throws IOException {
    try (RawClient client = server.client()) {
      client.send("GET /" + "a".repeat(2_000) + " HTTP/1.1\r\nHost: h\r\n\r\n");
      assertThat(client.answer().status()).isEqualTo(414);
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void refusesAHeadThatIsTooLarge() throws IOException {
    try (RawClient client = server.client()) {
      client.send("GET /a HTTP/1.1\r\nX: " + "a".repeat(3_000) + "\r\n\r\n");
      assertThat(client.answer().status()).isEqualTo(431);
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void refusesAHeadThatIsFarTooLargeAndStillGetsTheAnswerThrough() throws IOException {
    try (RawClient client = server.client()) {
      client.send("GET /a HTTP/1.1\r\nX: " + "a".repeat(60_000) + "\r\n\r\n");
      assertThat(client.answer().status()).isEqualTo(431);
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void stopsReceivingABodyThatIsMuchTooLarge() throws IOException {
    try (RawClient client = server.client()) {
      client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n");
      client.send("x".repeat(100_000));
      assertThat(client.answer().status()).isEqualTo(413);
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void answersWhatCameBeforeTheBadRequest() throws IOException {
    try (RawClient client = server.client()) {
      client.send("GET /slow/1 HTTP/1.1\r\nHost: h\r\n\r\nBAD\r\n\r\n");
      Await.until("the first is asked", () -> !server.door.asked.isEmpty());
      server.door.release("/slow/1");

      assertThat(client.answer().body()).isEqualTo("/slow/1");
      assertThat(client.answer().status()).isEqualTo(400);
      assertThat(client.ended()).isTrue();
    }
  }
}
