package tv.playgate.application.fake;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;

/**
 * A token service that answers at once what it was told last, and refuses before that. Safe for use
 * by any number of threads.
 */
public final class ScriptedTokenUrls implements TokenUrlIssuer {

  private final List<Order> orders = new CopyOnWriteArrayList<>();
  private volatile TokenUrlAnswer answer = new TokenUrlAnswer.NotIssued(TokenUrlFailure.REFUSED);

  /** From now on, this is the answer. */
  public ScriptedTokenUrls answer(TokenUrlAnswer next) {
    answer = next;
    return this;
  }

  /** What was ordered so far, oldest first. */
  public List<Order> orders() {
    return List.copyOf(orders);
  }

  @Override
  public CompletionStage<TokenUrlAnswer> issue(Call call, Order order) {
    orders.add(order);
    return CompletableFuture.completedFuture(answer);
  }
}
