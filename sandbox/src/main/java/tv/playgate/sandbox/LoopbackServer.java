package tv.playgate.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
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

  /**
   * By default 50 connections may wait to be taken; the next one is lost without a word, and tried
   * again by its client's system only after a second.
   */
  private static final int BACKLOG = 1_000;

  private static final int MAX_BODY_BYTES = 1024 * 1024;

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

  /** Answers at each of those paths on that port; 0 means any free one. */
  static LoopbackServer start(String name, int port, Map<String, Answering> paths)
      throws IOException {
    return start(name, port, null, paths);
  }

  /** Answers at each of those paths on that port, over TLS if there are terms for it. */
  static LoopbackServer start(
      String name, int port, @Nullable TlsTerms tls, Map<String, Answering> paths)
      throws IOException {
    LoopbackServer loopback = new LoopbackServer(name, bind(port, tls));
    loopback.server.setExecutor(loopback.threads);
    paths.forEach(
        (path, answering) ->
            loopback.server.createContext(path, exchange -> loopback.handle(exchange, answering)));
    loopback.launch();
    return loopback;
  }

  private static HttpServer bind(int port, @Nullable TlsTerms tls) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
    if (tls == null) {
      return HttpServer.create(address, BACKLOG);
    }
    HttpsServer secure = HttpsServer.create(address, BACKLOG);
    secure.setHttpsConfigurator(tls.configurator());
    return secure;
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
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void handle(HttpExchange exchange, Answering answering) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    Script script =
        body.length > MAX_BODY_BYTES
            ? Script.status(413)
            : answering.answer(received(exchange, body));
    Duration latency = script.latency().next();
    if (latency.isZero()) {
      script.stroke().befall(open(exchange));
    } else {
      later(latency, () -> script.stroke().befall(open(exchange)));
    }
  }

  private static ReceivedCall received(HttpExchange exchange, byte[] body) {
    return new ReceivedCall(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        exchange.getRequestHeaders(),
        body,
        clientCertificate(exchange));
  }

  private static @Nullable X509Certificate clientCertificate(HttpExchange exchange) {
    if (!(exchange instanceof HttpsExchange secure)) {
      return null;
    }
    try {
      return (X509Certificate) secure.getSSLSession().getPeerCertificates()[0];
    } catch (SSLPeerUnverifiedException showedNone) {
      return null;
    }
  }

  /** On a thread of the others: the one that keeps the time must not wait for a slow client. */
  private void later(Duration latency, Runnable deed) {
    var unused =
        timer.schedule(() -> threads.execute(deed), latency.toNanos(), TimeUnit.NANOSECONDS);
  }

  private Stroke.OpenCall open(HttpExchange exchange) {
    return new Stroke.OpenCall() {
      @Override
      public void answer(int status, Map<String, String> headers, byte[] body) {
        headers.forEach(exchange.getResponseHeaders()::set);
        send(exchange, status, body);
      }

      @Override
      public void end() {
        exchange.close();
      }
    };
  }

  private void send(HttpExchange exchange, int status, byte[] body) {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
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

  /** Decides what to do about a call. */
  interface Answering {

    Script answer(ReceivedCall call);
  }
}
