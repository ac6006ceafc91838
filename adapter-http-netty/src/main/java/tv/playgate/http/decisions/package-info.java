/**
 * The decisions door: its routes and endpoints. Start at {@link
 * tv.playgate.http.decisions.DecisionsDoor}.
 */
@NullMarked
package tv.playgate.http.decisions;

import org.jspecify.annotations.NullMarked;
