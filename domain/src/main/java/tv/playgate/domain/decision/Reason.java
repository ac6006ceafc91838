package tv.playgate.domain.decision;

import java.util.function.Function;
import tv.playgate.domain.integration.DecisionSource;

/**
 * The rule and the facts that settled a decision. Whether it permits, who settled it and which
 * error it carries all follow from its reason, so that they cannot drift apart.
 */
public sealed interface Reason permits Permit, Deny {

  /** Handles both cases. */
  <R> R fold(
      Function<? super Permit, ? extends R> permit, Function<? super Deny, ? extends R> deny);

  /** Who settled the decision. */
  DecisionSource source();

  /** What was decided by which rule on which facts, in words that an operator understands. */
  String describe();
}
