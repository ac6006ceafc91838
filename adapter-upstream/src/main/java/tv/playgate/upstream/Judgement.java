package tv.playgate.upstream;

import org.jspecify.annotations.Nullable;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.upstream.HttpAnswer.Reply;
import tv.playgate.upstream.HttpAnswer.Trouble;

/**
 * What one attempt at a service of ExpressPlay came to (sees-expressplay §5.7 and §5.8). A 200 with
 * an error in it is a bad reply like any other (D17).
 *
 * @param answer for whoever asked
 * @param outcome how it is counted
 * @param mayPass whether asking again may help
 * @param error what the service refused with; null where it did not
 * @param because why there is no good reply, in words that repeat nothing of the reply but a host
 *     that is refused
 */
record Judgement<A>(
    A answer,
    ServiceOutcome outcome,
    boolean mayPass,
    @Nullable ExpressPlayError error,
    String because) {

  private static final int OK = 200;

  static <A> Judgement<A> of(HttpAnswer answer, ServiceProtocol<A> protocol) {
    return answer.fold(reply -> of(reply, protocol), trouble -> of(trouble, protocol));
  }

  private static <A> Judgement<A> of(Reply reply, ServiceProtocol<A> protocol) {
    if (reply.status() != OK) {
      return of(ExpressPlayError.in(reply.status(), reply.body()), protocol);
    }
    String body = reply.body();
    return body == null
        ? badReply(protocol, "the reply is too large, or not UTF-8")
        : protocol
            .read(body)
            .fold(
                good -> new Judgement<>(good.answer(), protocol.good(), false, null, "it answered"),
                bad -> badReply(protocol, bad.because()));
  }

  private static <A> Judgement<A> badReply(ServiceProtocol<A> protocol, String because) {
    return new Judgement<>(
        protocol.failed(TokenUrlFailure.BAD_REPLY), ServiceOutcome.BAD_REPLY, false, null, because);
  }

  private static <A> Judgement<A> of(ExpressPlayError error, ServiceProtocol<A> protocol) {
    ServiceOutcome outcome =
        error.mayPass()
            ? ServiceOutcome.UNAVAILABLE
            : error.needsAnOperator() ? ServiceOutcome.ALARM : ServiceOutcome.REFUSED;
    TokenUrlFailure failure =
        error.mayPass() ? TokenUrlFailure.UNAVAILABLE : TokenUrlFailure.REFUSED;
    return new Judgement<>(
        protocol.failed(failure), outcome, error.mayPass(), error, error.toString());
  }

  private static <A> Judgement<A> of(Trouble trouble, ServiceProtocol<A> protocol) {
    return new Judgement<>(
        protocol.failed(TokenUrlFailure.UNAVAILABLE),
        ServiceOutcome.UNAVAILABLE,
        trouble != Trouble.FULL,
        null,
        "no answer (" + trouble + ")");
  }
}
