/**
 * How rules say what they need to know: evaluations, questions and facts, for both doors. Start at
 * {@link tv.playgate.domain.evaluation.Evaluation}.
 */
@NullMarked
package tv.playgate.domain.evaluation;

import org.jspecify.annotations.NullMarked;
