/**
 * The wire format of the decisions API: headers, bodies, enhanced errors. Start at {@link
 * tv.playgate.http.wire.decisions.DecisionsWriter}.
 */
@NullMarked
package tv.playgate.http.wire.decisions;

import org.jspecify.annotations.NullMarked;
