package tv.playgate.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults as a socket sees them: no client mends anything here. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FaultyServerTest {

  private static final String XML = "text/xml";
  private static final String REQUEST = "POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody";

  @Test
  void readsTheRequestAndAnswers() throws IOException {
    try (FaultyServer server = FaultyServer.onceAsked(HttpFaults.reply(200, XML, "<a/>"))) {
      assertThat(answer(server))
          .isEqualTo(
              "HTTP/1.1 200 Whatever\r\nContent-Type: text/xml\r\nContent-Length: 4\r\n\r\n<a/>");
      assertThat(server.requests()).containsExactly(REQUEST);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void resetsWhoeverConnects() throws IOException {
    try (FaultyServer server = FaultyServer.onceConnected(Fault.reset())) {
      assertThatThrownBy(() -> answer(server)).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void resetsInTheMiddleOfTheBody() throws IOException {
    try (FaultyServer server = FaultyServer.onceAsked(HttpFaults.resetInTheBody(XML, "<a/>"))) {
      assertThatThrownBy(() -> answer(server)).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void closesHalfAndGoesOnListening() throws IOException {
    try (FaultyServer server = FaultyServer.onceAsked(HttpFaults.halfClosed())) {
      try (Socket client = ask(server)) {
        assertThat(client.getInputStream().read()).isNegative();
        client.getOutputStream().write(1);
        client.getOutputStream().write(1);
      }
      assertThat(server.everyConnectionWasEndedByTheClient()).isTrue();
    }
  }

  @Test
  void hangsUntilTheClientGivesUp() throws IOException {
    try (FaultyServer server = FaultyServer.onceAsked(Fault.write("HTTP").then(Fault.hang()))) {
      Socket client = ask(server);
      assertThat(client.getInputStream().readNBytes(4)).asString().isEqualTo("HTTP");
      client.close();
      assertThat(server.everyConnectionWasEndedByTheClient()).isTrue();
    }
  }

  @Test
  void knowsWhenItWasTheServerWhoEndedIt() throws IOException {
    try (FaultyServer server = FaultyServer.onceAsked(Fault.write("HTTP"))) {
      assertThat(server.everyConnectionWasEndedByTheClient()).as("no connection").isFalse();
      assertThat(answer(server)).isEqualTo("HTTP");
      assertThat(server.everyConnectionWasEndedByTheClient()).isFalse();
    }
  }

  @Test
  void dripsHeadersByteByByte() throws IOException {
    Fault slow = HttpFaults.slowHeaders(XML, "<a/>", Duration.ofMillis(2));
    int bytes = HttpText.head(200, XML, 4).length();

    assertThat(timeOf(slow)).isGreaterThan(Duration.ofMillis(2L * bytes));
  }

  @Test
  void dripsTheBodyByteByByte() throws IOException {
    String body = "<a/>".repeat(20);

    assertThat(timeOf(HttpFaults.slowBody(XML, body, Duration.ofMillis(2))))
        .isGreaterThan(Duration.ofMillis(2L * body.length()));
  }

  @Test
  void neverEndsABodyAndStopsWithItsClient() throws IOException {
    neverEnds(HttpFaults.endlessBody(XML, "<a/>"));
    neverEnds(HttpFaults.endlessChunks(XML, "<a/>"));
    neverEnds(HttpFaults.endlessHeaders(XML));
  }

  private static void neverEnds(Fault fault) throws IOException {
    int much = 4 * 1024 * 1024;
    try (FaultyServer server = FaultyServer.onceAsked(fault)) {
      try (Socket client = ask(server)) {
        assertThat(client.getInputStream().readNBytes(much)).hasSize(much);
      }
      assertThat(server.everyConnectionWasEndedByTheClient()).isTrue();
    }
  }

  @Test
  void saysAnotherLengthThanTheBodyHas() throws IOException {
    assertThat(answerTo(HttpFaults.shorterThanItSays(XML, "<a/>")))
        .endsWith("Content-Length: 104\r\n\r\n<a/>");
    assertThat(answerTo(HttpFaults.longerThanItSays(XML, "<a/>")))
        .endsWith("Content-Length: 2\r\n\r\n<a/>");
  }

  @Test
  void writesAnyByte() throws IOException {
    assertThat(answerTo(HttpFaults.reply(200, XML, "\u00ff"))).endsWith("\u00ff");
    assertThat(answerTo(HttpFaults.garbage())).doesNotContain("HTTP").endsWith("\u00ff");
  }

  @Test
  void sendsElsewhere() throws Exception {
    try (FaultyServer elsewhere = FaultyServer.onceAsked(HttpFaults.reply(200, XML, "<a/>"));
        FaultyServer server =
            FaultyServer.onceAsked(HttpFaults.redirect(307, elsewhere.address()))) {
      HttpClient follows =
          HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();

      assertThat(get(follows, server.address()).body()).isEqualTo("<a/>");
      assertThat(elsewhere.connections()).isEqualTo(1);
    }
  }

  @Test
  void refusesConnectionsAtADeadPort() throws Exception {
    try (DeadPort dead = DeadPort.refusing()) {
      HttpURLConnection client = (HttpURLConnection) dead.address().toURL().openConnection();

      assertThatThrownBy(client::connect).hasMessageContaining("refused");
    }
  }

  @Test
  void leavesConnectionsUnansweredAtADeadPort() throws Exception {
    try (DeadPort dead = DeadPort.unanswered()) {
      HttpURLConnection client = (HttpURLConnection) dead.address().toURL().openConnection();
      client.setConnectTimeout(200);

      assertThatThrownBy(client::connect).hasMessageContaining("timed out");
    }
  }

  @Test
  void closesWithClientsThatHang() throws IOException {
    FaultyServer server = FaultyServer.onceAsked(Fault.hang());
    Socket client = ask(server);
    while (server.requests().isEmpty()) {
      Thread.onSpinWait();
    }

    server.close();

    assertThat(client.getInputStream().read()).isNegative();
  }

  private static HttpResponse<String> get(HttpClient client, URI address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Duration timeOf(Fault fault) throws IOException {
    long start = System.nanoTime();
    assertThat(answerTo(fault)).contains("<a/>");
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String answerTo(Fault fault) throws IOException {
    try (FaultyServer server = FaultyServer.onceAsked(fault)) {
      return answer(server);
    }
  }

  private static String answer(FaultyServer server) throws IOException {
    try (Socket client = ask(server)) {
      return new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static Socket ask(FaultyServer server) throws IOException {
    Socket client = new Socket();
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    client.connect(new InetSocketAddress(loopback, server.address().getPort()), 5_000);
    client.setSoTimeout(10_000);
    client.getOutputStream().write(REQUEST.getBytes(StandardCharsets.ISO_8859_1));
    return client;
  }
}
