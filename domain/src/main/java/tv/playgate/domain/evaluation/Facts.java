package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The questions of one decision with their answers: its whole input beside the request, the
 * configuration and the instant. Immutable; each further fact makes a new value. A decision asks
 * few questions, so they are simply chained.
 */
public final class Facts {

  private static final Facts NONE = new Facts(null, null);

  private final @Nullable Fact<?> latest;
  private final @Nullable Facts earlier;

  private Facts(@Nullable Fact<?> latest, @Nullable Facts earlier) {
    this.latest = latest;
    this.earlier = earlier;
  }

  /** Nothing is known yet. */
  public static Facts none() {
    return NONE;
  }

  /** These facts and one more. */
  public Facts plus(Fact<?> fact) {
    return new Facts(requireNonNull(fact, "fact"), this);
  }

  /** The answer to the question, if it was asked before. */
  @SuppressWarnings("unchecked") // a fact's constructor ties the answer to its question
  public <A> Optional<A> answerTo(Question<A> question) {
    for (Facts facts = this; facts != null; facts = facts.earlier) {
      if (facts.latest != null && facts.latest.question().equals(question)) {
        return Optional.of((A) facts.latest.answer());
      }
    }
    return Optional.empty();
  }

  /** All facts, in the order in which they were asked for. */
  public List<Fact<?>> inOrder() {
    List<Fact<?>> facts = new ArrayList<>();
    for (Facts rest = this; rest != null; rest = rest.earlier) {
      if (rest.latest != null) {
        facts.add(rest.latest);
      }
    }
    Collections.reverse(facts);
    return List.copyOf(facts);
  }
}
