package tv.playgate.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server on loopback that does what scripts say. All its threads are daemons; a request
 * that hangs holds none of them.
 */
final class LoopbackServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LoopbackServer.class);
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int THREADS = 4;
  private static final int MAX_WAITING = 1_000;

  /** The usual 50 drop a burst of connections, each of which is then tried again after a second. */
  private static final int BACKLOG = 1_024;

  private static final int MAX_BODY_BYTES = 64 * 1024;

  /**
   * The JDK's server writes header and body apart and leaves Nagle's algorithm on, which costs
   * every kept-alive request 40 ms. This property of its own is the only switch; a set one is left
   * alone.
   */
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  static {
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
  }

  private final String name;
  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final ScheduledThreadPoolExecutor timer;

  private LoopbackServer(String name, HttpServer server) {
    this.name = name;
    this.server = server;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MAX_WAITING),
            task -> daemon(task, name),
            new ThreadPoolExecutor.CallerRunsPolicy());
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, task -> daemon(task, name + "-timer"), new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Answers at that path on that port; 0 means any free one. */
  static LoopbackServer start(String name, int port, String path, Answering answering)
      throws IOException {
    return start(name, port, Map.of(path, answering));
  }

  /** Answers at each of those paths on that port; 0 means any free one. */
  static LoopbackServer start(String name, int port, Map<String, Answering> paths)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
    LoopbackServer loopback = new LoopbackServer(name, HttpServer.create(address, BACKLOG));
    loopback.server.setExecutor(loopback.threads);
    paths.forEach(
        (path, answering) ->
            loopback.server.createContext(path, exchange -> loopback.handle(exchange, answering)));
    loopback.launch();
    return loopback;
  }

  /** The server's own thread is a daemon if the one that starts it is. */
  private void launch() {
    Thread starter = daemon(server::start, name + "-starter");
    starter.start();
    try {
      starter.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, "sandbox-" + name);
    thread.setDaemon(true);
    return thread;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void handle(HttpExchange exchange, Answering answering) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    Script script =
        body.length > MAX_BODY_BYTES
            ? Script.status(413)
            : answering.answer(exchange, new String(body, StandardCharsets.UTF_8));
    play(exchange, script);
  }

  private void play(HttpExchange exchange, Script script) {
    script
        .<Runnable>fold(
            reply -> () -> send(exchange, reply),
            hang -> () -> {},
            disconnect -> exchange::close,
            delay -> () -> later(exchange, delay))
        .run();
  }

  private void later(HttpExchange exchange, Script.Delay delay) {
    var unused =
        timer.schedule(
            () -> play(exchange, delay.then()), delay.time().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void send(HttpExchange exchange, Script.Reply reply) {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    try (exchange) {
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    } catch (IOException gone) {
      log.debug("{}: the client is gone", name, gone);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    timer.shutdownNow();
  }

  /** Decides what to do about a request. */
  interface Answering {

    Script answer(HttpExchange exchange, String body);
  }
}
