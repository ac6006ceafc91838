package tv.playgate.benchmarks.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;

/** The JDK's own. Its selector thread is a further one that cannot be done without. */
final class JdkClient implements OutboundClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(TIMEOUT_SECONDS);

  private final HttpClient client =
      HttpClient.newBuilder()
          .executor(Executors.newFixedThreadPool(IO_THREADS, JdkClient::daemon))
          .connectTimeout(TIMEOUT)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "jdk-client");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public CompletionStage<byte[]> post(URI address, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", MEDIA_TYPE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
        .thenApply(HttpResponse::body);
  }
}
