package tv.playgate.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;

/**
 * One call to ourselves, on loopback, before anybody else is called: loading the client takes up to
 * seconds on a busy machine, which otherwise counts against the connect timeout of the first
 * viewer's call. Once in the life of a process is enough.
 */
final class WarmUp {

  private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
  private static final AtomicBoolean done = new AtomicBoolean();
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final byte[] REPLY =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nOK"
          .getBytes(StandardCharsets.US_ASCII);

  private WarmUp() {}

  static void once(Outbound outbound) {
    if (done.compareAndSet(false, true)) {
      try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK));
          Bulkhead bulkhead = outbound.bulkhead("warm-up", LONGEST, 1, REPLY.length)) {
        server.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
        outbound.longWork().execute(() -> answer(server));
        log.debug("upstream warm-up: {}", call(outbound, bulkhead, server.getLocalPort()));
      } catch (IOException notHere) {
        log.debug("upstream warm-up: not possible", notHere);
      }
    }
  }

  private static HttpAnswer call(Outbound outbound, Bulkhead bulkhead, int port) {
    return bulkhead
        .send(
            Call.arriving(outbound.clock().instant(), LONGEST),
            HttpQuestion.post(
                URI.create("http://127.0.0.1:" + port + "/"), Map.of(), new byte[] {'?'}))
        .completeOnTimeout(HttpAnswer.Trouble.TOO_LATE, LONGEST.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private static void answer(ServerSocket server) {
    try (Socket socket = server.accept();
        InputStream in = socket.getInputStream()) {
      int next = in.read();
      while (next != '?' && next >= 0) {
        next = in.read();
      }
      socket.getOutputStream().write(REPLY);
    } catch (IOException gone) {
      log.debug("upstream warm-up: broken off", gone);
    }
  }
}
