package tv.playgate.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowAndGreedyPeersTest {

  private static final String REQUEST = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final Duration SHORT = Duration.ofMillis(200);

  @RegisterExtension final OpenServer server = new OpenServer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G",
        "GET /a HTTP/1.1\r\nHo",
        "GET /a HTTP/1.1\r\nHost: h\r\n",
        "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n",
        "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc",
        "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
      })
  void cutsOffARequestThatDoesNotArriveInTime(String part) throws IOException {
    server.open(OpenServer.receiving(SHORT), Transport.plain());
    try (RawClient client = server.client()) {
      assertThat(client.send(part).ended()).isTrue();
      assertThat(server.door.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"G", "GET /b HTTP/1.1\r\n", "GET /b HTTP/1.1\r\nHost: h\r\nX: y"})
  void cutsOffASecondRequestThatCameWithTheFirstAndStopsHalfWay(String part) throws IOException {
    server.open(OpenServer.receiving(SHORT), Transport.plain());
    try (RawClient client = server.client()) {
      assertThat(client.send(REQUEST + part).answer().body()).isEqualTo("GET /a ");
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void cutsOffASecondRequestWhoseBodyStopsHalfWay() throws IOException {
    server.open(OpenServer.receiving(SHORT), Transport.plain());
    try (RawClient client = server.client()) {
      client.send(REQUEST + "POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nx");
      assertThat(client.answer().body()).isEqualTo("GET /a ");
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void doesNotHurryAConnectionBetweenRequests() throws IOException {
    server.open(OpenServer.receiving(SHORT), Transport.plain());
    try (RawClient client = server.client()) {
      client.send("GET /a HT").send("TP/1.1\r\nHost: h\r\n\r\n").answer();
      client.socket().setSoTimeout(600);
      org.assertj.core.api.Assertions.assertThatThrownBy(client::ended)
          .isInstanceOf(java.net.SocketTimeoutException.class);
      assertThat(client.send(REQUEST).answer().body()).isEqualTo("GET /a ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", REQUEST})
  void closesAnIdleConnection(String before) throws IOException {
    server.open(OpenServer.idling(SHORT), Transport.plain());
    try (RawClient client = server.client()) {
      client.send(before);
      if (!before.isEmpty()) {
        client.answer();
      }
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void closesConnectionsBeyondTheLimitAndTakesNewOnesWhenThereIsRoom() throws IOException {
    RawClient[] clients = new RawClient[OpenServer.SMALL.maxConnections()];
    for (int i = 0; i < clients.length; i++) {
      clients[i] = server.client();
      clients[i].send(REQUEST).answer();
    }
    try (RawClient oneTooMany = server.client()) {
      assertThat(oneTooMany.ended()).isTrue();
    }
    for (RawClient client : clients) {
      assertThat(client.send(REQUEST).answer().status()).isEqualTo(200);
    }
    clients[0].close();
    Await.until("there is room again", this::isServed);
    for (RawClient client : clients) {
      client.close();
    }
  }

  private boolean isServed() {
    try (RawClient client = server.client()) {
      return client.send(REQUEST).answer().status() == 200;
    } catch (IOException turnedAway) {
      return false;
    }
  }

  @Test
  void asksTheDoorNoMoreForAPeerThatNeverReadsAndServesTheOthers() throws IOException {
    try (RawClient greedy = server.client();
        RawClient other = server.client()) {
      greedy.socket().setSendBufferSize(256 * 1024);
      String request = "GET /big/1024 HTTP/1.1\r\nHost: h\r\n\r\n";
      greedy.send(request.repeat(500));
      Await.until("the door is asked", () -> !server.door.asked.isEmpty());
      for (int i = 0; i < 50; i++) {
        assertThat(other.send(REQUEST).answer().status()).isEqualTo(200);
      }

      assertThat(server.door.asked.stream().filter(r -> r.target().path().startsWith("/big/")))
          .as("answers of 1 MiB that were made: the socket takes some, the server holds one or two")
          .hasSizeLessThan(20);
    }
  }

  @Test
  void closesAPeerThatNeverReadsOnceItWasIdleLongEnough() throws IOException {
    server.open(OpenServer.idling(SHORT), Transport.plain());
    try (RawClient greedy = server.client()) {
      greedy.send("GET /big/32768 HTTP/1.1\r\nHost: h\r\n\r\n".repeat(2));
      Await.until("the connection is gone", () -> isGone(greedy));
    }
  }

  private static boolean isGone(RawClient client) {
    try {
      client.send("\r\n");
      return false;
    } catch (IOException gone) {
      return true;
    }
  }

  @Test
  void doesNotMindPeersThatLeaveInTheMiddle() throws IOException {
    for (int i = 0; i < 5; i++) {
      try (RawClient client = server.client()) {
        client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
      }
      try (RawClient client = server.client()) {
        client.send("GET /slow/" + i + " HTTP/1.1\r\nHost: h\r\n\r\n");
        int asked = i + 1;
        Await.until("it is asked", () -> server.door.asked.size() == asked);
      }
      server.door.release("/slow/" + i);
    }
    Await.until("others are served", this::isServed);
  }
}
