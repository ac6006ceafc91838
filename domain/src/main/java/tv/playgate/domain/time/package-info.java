/**
 * Time as the rules see it: instants in whole milliseconds and half-open periods. Start at {@link
 * tv.playgate.domain.time.Period}.
 */
@NullMarked
package tv.playgate.domain.time;

import org.jspecify.annotations.NullMarked;
