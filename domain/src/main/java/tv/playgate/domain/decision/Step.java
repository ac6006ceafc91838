package tv.playgate.domain.decision;

import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;

/** What a rule makes of a situation: the situation for the next rule, or the end. */
sealed interface Step permits Situation, Step.Done {

  /** The rules are through, or cannot go on without an answer. */
  record Done(Evaluation<Rulings, EnhancedError> evaluation) implements Step {}
}
