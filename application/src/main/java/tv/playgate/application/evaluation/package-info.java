/**
 * The interpreter that answers the rules' questions through ports. Start at {@link
 * tv.playgate.application.evaluation.Interpreter}.
 */
@NullMarked
package tv.playgate.application.evaluation;

import org.jspecify.annotations.NullMarked;
