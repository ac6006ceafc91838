package tv.playgate.benchmarks.client;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.BufferingResponseListener;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty's client. Its selectors and its work share one pool, which cannot be as small as two. */
final class JettyClient implements OutboundClient {

  private static final int MOST_THREADS = 8;
  private static final int FEWEST_THREADS = 4;
  private static final int MAX_QUEUED = 1_000;
  private static final int MAX_REPLY_BYTES = 64 * 1024;

  private final HttpClient client = new HttpClient();

  private JettyClient() {}

  static JettyClient start() throws Exception {
    JettyClient jetty = new JettyClient();
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
    threads.setDaemon(true);
    jetty.client.setExecutor(threads);
    jetty.client.setMaxConnectionsPerDestination(MAX_CONNECTIONS);
    jetty.client.setMaxRequestsQueuedPerDestination(MAX_QUEUED);
    jetty.client.setFollowRedirects(false);
    jetty.client.start();
    return jetty;
  }

  @Override
  public CompletionStage<byte[]> post(URI address, byte[] body) {
    Reply reply = new Reply();
    client
        .POST(address)
        .body(new BytesRequestContent(MEDIA_TYPE, body))
        .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .send(reply);
    return reply.body;
  }

  private static final class Reply extends BufferingResponseListener {

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();

    Reply() {
      super(MAX_REPLY_BYTES);
    }

    @Override
    public void onComplete(Result result) {
      if (result.isFailed()) {
        body.completeExceptionally(result.getFailure());
      } else {
        body.complete(getContent());
      }
    }
  }
}
