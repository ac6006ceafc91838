package tv.playgate.benchmarks.client;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;

/** Apache HttpClient 5, its asynchronous half, without what nobody needs here. */
final class ApacheClient implements OutboundClient {

  private final CloseableHttpAsyncClient client;

  private ApacheClient(CloseableHttpAsyncClient client) {
    this.client = client;
  }

  static ApacheClient start() {
    CloseableHttpAsyncClient client =
        HttpAsyncClients.custom()
            .setConnectionManager(connections())
            .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(IO_THREADS).build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(Timeout.ofSeconds(TIMEOUT_SECONDS))
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
    client.start();
    return new ApacheClient(client);
  }

  private static PoolingAsyncClientConnectionManager connections() {
    return PoolingAsyncClientConnectionManagerBuilder.create()
        .setMaxConnPerRoute(MAX_CONNECTIONS)
        .setMaxConnTotal(MAX_CONNECTIONS)
        .build();
  }

  @Override
  public CompletionStage<byte[]> post(URI address, byte[] body) {
    SimpleHttpRequest request =
        SimpleRequestBuilder.post(address).setBody(body, ContentType.APPLICATION_JSON).build();
    Reply reply = new Reply();
    var unused = client.execute(request, reply);
    return reply.body;
  }

  private static final class Reply implements FutureCallback<SimpleHttpResponse> {

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();

    @Override
    public void completed(SimpleHttpResponse response) {
      body.complete(response.getBodyBytes());
    }

    @Override
    public void failed(Exception failure) {
      body.completeExceptionally(failure);
    }

    @Override
    public void cancelled() {
      body.cancel(false);
    }
  }
}
