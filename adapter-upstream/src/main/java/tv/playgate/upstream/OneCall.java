package tv.playgate.upstream;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.upstream.HttpAnswer.Reply;
import tv.playgate.upstream.HttpAnswer.Trouble;

/**
 * One call over HTTP. It is answered once, by the other side or by who gives it up; it ends later,
 * when nothing of it is left, no name look-up and no exchange.
 */
final class OneCall implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(OneCall.class);

  private final HttpClient client;
  private final HttpRequest request;
  private final int maxReplyBytes;
  private final Executor threads;
  private final Consumer<OneCall> onEnd;
  private final CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
  private @Nullable CompletableFuture<HttpResponse<Optional<String>>> exchange;

  OneCall(
      HttpClient client,
      HttpRequest request,
      int maxReplyBytes,
      Executor threads,
      Consumer<OneCall> onEnd) {
    this.client = client;
    this.request = request;
    this.maxReplyBytes = maxReplyBytes;
    this.threads = threads;
    this.onEnd = onEnd;
  }

  CompletableFuture<HttpAnswer> answer() {
    return answer;
  }

  /** Answers the call, if nobody did yet, and breaks off what is left of it. */
  void giveUp(Trouble why) {
    answer.complete(why);
    CompletableFuture<?> left = exchange();
    if (left != null) {
      left.cancel(true);
    }
  }

  /**
   * Makes the call. The name is looked up here, though the client would do it too: a look-up blocks
   * and cannot be cancelled, and this way the call counts as under way for as long as it lasts.
   */
  @Override
  public void run() {
    try {
      if (InetAddress.getAllByName(request.uri().getHost()).length > 0 && exchanging()) {
        return;
      }
    } catch (UnknownHostException unknown) {
      end(trouble(unknown));
      return;
    } catch (RuntimeException unexpected) {
      log.warn("upstream {}: call not made: {}", host(), kinds(unexpected));
    }
    end(Trouble.BROKEN);
  }

  private boolean exchanging() {
    CompletableFuture<HttpResponse<Optional<String>>> sent = send();
    if (sent == null) {
      return false;
    }
    // The client completes on the common pool; nothing of ours but the end of the call runs there.
    var unused =
        sent.whenComplete((response, failure) -> onEnd.accept(this))
            .whenCompleteAsync(this::answered, threads);
    return true;
  }

  private synchronized @Nullable CompletableFuture<HttpResponse<Optional<String>>> send() {
    if (!answer.isDone()) {
      exchange = client.sendAsync(request, info -> new BoundedBody(maxReplyBytes));
    }
    return exchange;
  }

  private synchronized @Nullable CompletableFuture<?> exchange() {
    return exchange;
  }

  private void end(HttpAnswer last) {
    onEnd.accept(this);
    answer.complete(last);
  }

  private void answered(
      @Nullable HttpResponse<Optional<String>> response, @Nullable Throwable failure) {
    if (response != null) {
      answer.complete(reply(response));
    } else if (!answer.isDone()) {
      answer.complete(failure == null ? Trouble.BROKEN : trouble(failure));
    }
  }

  private static Reply reply(HttpResponse<Optional<String>> response) {
    String contentType = response.headers().firstValue("Content-Type").orElse("");
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return new Reply(response.statusCode(), mediaType, response.body().orElse(null));
  }

  private Trouble trouble(Throwable failure) {
    log.debug("upstream {}: {}", host(), kinds(failure));
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (meansNoConnection(cause)) {
        return Trouble.NO_CONNECTION;
      }
    }
    return Trouble.BROKEN;
  }

  private static boolean meansNoConnection(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof NoRouteToHostException
        || cause instanceof UnknownHostException
        || cause instanceof UnresolvedAddressException;
  }

  private String host() {
    return request.uri().getHost();
  }

  /** Kinds only: messages may repeat what the other side sent. */
  private static List<String> kinds(Throwable failure) {
    List<String> kinds = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      kinds.add(cause.getClass().getSimpleName());
    }
    return kinds;
  }
}
