/**
 * The use cases of the decisions door. Start at {@link tv.playgate.application.decision.Decisions}.
 */
@NullMarked
package tv.playgate.application.decision;

import org.jspecify.annotations.NullMarked;
