package tv.playgate.sandbox;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/**
 * A license server as it would ask an entitlement service: over mutual TLS, in the SEES format, and
 * with an eye on everything that it would turn an answer down for (sees-expressplay §2 to §4). Safe
 * for use by any number of threads.
 */
public final class EntitlementProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI url;
  private final HttpClient client;

  private EntitlementProbe(URI url, SSLContext tls) {
    this.url = requireNonNull(url, "url");
    this.client =
        HttpClient.newBuilder()
            .sslContext(tls)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * A probe of that service.
   *
   * @param url the endpoint, https
   * @param tls the certificate that it shows, and whom it believes; the name in the service's
   *     certificate is checked too
   * @throws IllegalArgumentException if the address is not https
   */
  public static EntitlementProbe of(URI url, SSLContext tls) {
    if (!"https".equalsIgnoreCase(url.getScheme()) || url.getHost() == null) {
      throw new IllegalArgumentException("url: expected an absolute https address");
    }
    return new EntitlementProbe(url, tls);
  }

  /**
   * Asks and waits for the answer, for half a minute at the most. Whatever the other side does is a
   * result.
   */
  public ProbeResult ask(ProbeQuestion question) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(question.json()))
            .build();
    CompletableFuture<HttpResponse<byte[]>> asked =
        client.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> answer = asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return ProbeChecks.of(
          question,
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          new String(answer.body(), StandardCharsets.UTF_8));
    } catch (ExecutionException failed) {
      return ProbeResult.none(why(failed));
    } catch (TimeoutException late) {
      asked.cancel(true);
      return ProbeResult.none("there is no answer within " + PATIENCE.toSeconds() + " seconds");
    } catch (InterruptedException interrupted) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      return ProbeResult.none("interrupted");
    }
  }

  private static String why(ExecutionException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return "the handshake failed: " + cause.getMessage();
      }
    }
    return "there is no connection, or it broke: " + failed.getCause();
  }
}
