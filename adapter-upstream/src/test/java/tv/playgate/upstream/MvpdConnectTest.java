package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.NO_CONNECTION;
import static tv.playgate.upstream.UpstreamFixture.TOO_LATE;
import static tv.playgate.upstream.UpstreamFixture.askOne;
import static tv.playgate.upstream.UpstreamFixture.mvpd;
import static tv.playgate.upstream.UpstreamFixture.patient;
import static tv.playgate.upstream.UpstreamFixture.within;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.playgate.domain.integration.Mvpd;

/** A host that does not answer when it is connected to: its queue of connections is full. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class MvpdConnectTest {

  private final UpstreamAdapter upstream = UpstreamFixture.opened(null);
  private final List<Socket> waiting = new ArrayList<>();
  private ServerSocket full;

  @BeforeEach
  void fillTheQueue() throws IOException {
    full = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    boolean room = true;
    while (room) {
      Socket socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(full.getLocalSocketAddress(), 300);
      } catch (SocketTimeoutException isFull) {
        room = false;
      }
    }
  }

  @AfterEach
  void stop() throws IOException {
    upstream.close();
    for (Socket socket : waiting) {
      socket.close();
    }
    full.close();
  }

  @Test
  void hasNoConnectionWhereTheHostDoesNotAnswer() {
    assertThat(askOne(upstream, patient(), silent(Duration.ofSeconds(1)))).isEqualTo(NO_CONNECTION);
  }

  @Test
  void isTooLateWhereTheDeadlineEndsBeforeTheAttemptToConnect() {
    Mvpd mvpd = silent(Duration.ofSeconds(5));

    assertThat(askOne(upstream, within(Duration.ofMillis(200)), mvpd)).isEqualTo(TOO_LATE);
    UpstreamFixture.await(() -> ((MvpdConnectors) upstream.mvpds()).vacancies(mvpd.id()) == 1);
  }

  private Mvpd silent(Duration timeout) {
    return mvpd(URI.create("http://127.0.0.1:" + full.getLocalPort() + "/"), timeout, 1);
  }
}
