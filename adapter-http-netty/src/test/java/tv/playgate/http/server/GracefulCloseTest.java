package tv.playgate.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GracefulCloseTest {

  private static final Duration AT_ONCE = Duration.ofSeconds(3);

  @RegisterExtension final OpenServer server = new OpenServer();

  @Test
  void letsTheRequestUnderWayFinishAndRefusesNewConnections() throws Exception {
    HttpServer http = server.open();
    try (RawClient client = server.client()) {
      client.send("GET /slow/1 HTTP/1.1\r\nHost: h\r\n\r\n");
      Await.until("it is asked", () -> !server.door.asked.isEmpty());
      CompletableFuture<Void> closed = CompletableFuture.runAsync(http::close);
      Await.until("new connections are refused", () -> isRefused(http.address()));

      assertThat(closed).isNotDone();
      server.door.release("/slow/1");
      RawAnswer answer = client.answer();
      assertThat(answer.body()).isEqualTo("/slow/1");
      assertThat(answer.header("connection")).isEqualTo("close");
      assertThat(client.ended()).isTrue();
      closed.get(5, TimeUnit.SECONDS);
    }
  }

  private static boolean isRefused(InetSocketAddress address) {
    try (RawClient late = new RawClient(address)) {
      return late.ended();
    } catch (IOException refused) {
      return true;
    }
  }

  @Test
  void letsARequestFinishThatIsOnItsWayIn() throws Exception {
    HttpServer http = server.open();
    try (RawClient client = server.client()) {
      client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n").answer();
      client.send(
          "POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
      assertThat(client.answerWithoutBody().status()).isEqualTo(100);
      CompletableFuture<Void> closed = CompletableFuture.runAsync(http::close);
      Await.until("new connections are refused", () -> isRefused(http.address()));

      assertThat(client.send("ok").answer().body()).isEqualTo("POST /b ok");
      assertThat(client.ended()).isTrue();
      closed.get(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void endsIdleAndSilentConnectionsAtOnce() throws Exception {
    HttpServer http = server.open();
    try (RawClient idle = server.client();
        RawClient silent = server.client()) {
      idle.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n").answer();
      long start = System.nanoTime();
      http.close();

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
      assertThat(idle.ended()).isTrue();
      assertThat(silent.ended()).isTrue();
    }
  }

  @Test
  void endsARequestThatIsNotAnsweredInTime() throws Exception {
    ServerLimits s = OpenServer.SMALL;
    HttpServer http =
        server.open(
            new ServerLimits(
                8,
                1024,
                2048,
                4096,
                65_536,
                4,
                100,
                s.handshakeTimeout(),
                s.receiveTimeout(),
                s.idleTimeout(),
                Duration.ofMillis(200)),
            Transport.plain());
    try (RawClient client = server.client()) {
      client.send("GET /slow/never HTTP/1.1\r\nHost: h\r\n\r\n");
      Await.until("it is asked", () -> !server.door.asked.isEmpty());
      http.close();

      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void saysWhichAddressCannotBeHad() {
    HttpServer http = server.open();

    assertThatThrownBy(
            () ->
                HttpServer.open(
                    server.loops(),
                    new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), http.address().getPort()),
                    server.door,
                    Transport.plain(),
                    OpenServer.SMALL))
        .isInstanceOf(BindFailedException.class)
        .hasMessageContaining("test: cannot listen on")
        .hasMessageContaining(String.valueOf(http.address().getPort()));
  }
}
