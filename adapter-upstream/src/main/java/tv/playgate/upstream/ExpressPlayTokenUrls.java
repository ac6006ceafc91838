package tv.playgate.upstream;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.upstream.HttpAnswer.Reply;
import tv.playgate.upstream.HttpAnswer.Trouble;

/**
 * Gets FairPlay tokens from ExpressPlay (sees-expressplay §5). Nothing of a request or a reply is
 * logged but the status and the error code.
 */
final class ExpressPlayTokenUrls implements TokenUrlIssuer, AutoCloseable {

  /** How many token requests may be under way at once. */
  static final int MAX_CONCURRENT_REQUESTS = 256;

  private static final Logger log = LoggerFactory.getLogger(ExpressPlayTokenUrls.class);
  private static final int OK = 200;

  private final ExpressPlayConfig config;
  private final Bulkhead bulkhead;
  private final TokenUrlList urls;

  ExpressPlayTokenUrls(Outbound outbound, ExpressPlayConfig config) {
    this.config = config;
    this.bulkhead = outbound.bulkhead("expressplay", config.timeout(), MAX_CONCURRENT_REQUESTS);
    this.urls = new TokenUrlList(config.tokenUrlHosts());
  }

  @Override
  public CompletionStage<TokenUrlAnswer> issue(Call call, Order order) {
    HttpRequest request =
        switch (order.drm()) {
          case FAIRPLAY -> fairplay(order);
        };
    return bulkhead
        .send(call, request)
        .thenApply(answer -> answer.fold(r -> read(call, r), t -> unavailable(call, t)));
  }

  private HttpRequest fairplay(Order order) {
    boolean tls = "https".equalsIgnoreCase(config.fairplayTokenUrl().getScheme());
    return HttpRequest.newBuilder(config.fairplayTokenUrl())
        .version(tls ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
        .header("Content-Type", FairPlayForm.MEDIA_TYPE)
        .header("Accept", "text/uri-list, application/json")
        .POST(BodyPublishers.ofString(FairPlayForm.of(config.customerAuthenticator(), order)))
        .build();
  }

  private TokenUrlAnswer read(Call call, Reply reply) {
    return reply.status() == OK
        ? issued(call, reply)
        : refused(call, ExpressPlayError.in(reply.status(), reply.body()));
  }

  /** A 200 with an error in it is no URL, and so a bad reply like any other (D17). */
  private TokenUrlAnswer issued(Call call, Reply reply) {
    String body = reply.body() == null ? "" : reply.body();
    return urls.only(body)
        .<TokenUrlAnswer>map(TokenUrlAnswer.Issued::new)
        .orElseGet(() -> badReply(call));
  }

  private static TokenUrlAnswer badReply(Call call) {
    log.warn("expressplay: the reply is not one token URL to hand out, trace {}", call.trace());
    return new TokenUrlAnswer.NotIssued(TokenUrlFailure.BAD_REPLY);
  }

  private static TokenUrlAnswer refused(Call call, ExpressPlayError error) {
    if (error.needsAnOperator()) {
      log.error("expressplay: gives no tokens until this is mended: {}", error);
    } else {
      log.warn("expressplay: gives no token: {}, trace {}", error, call.trace());
    }
    return new TokenUrlAnswer.NotIssued(error.failure());
  }

  private static TokenUrlAnswer unavailable(Call call, Trouble trouble) {
    log.warn("expressplay: no answer ({}), trace {}", trouble, call.trace());
    return new TokenUrlAnswer.NotIssued(TokenUrlFailure.UNAVAILABLE);
  }

  @Override
  public void close() {
    bulkhead.close();
  }
}
