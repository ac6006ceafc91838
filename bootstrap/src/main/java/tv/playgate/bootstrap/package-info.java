/**
 * The runnable Playgate. Start at {@link tv.playgate.bootstrap.Playgate} for the commands, and at
 * {@link tv.playgate.bootstrap.wiring.House} for how the rooms are put together.
 */
@NullMarked
package tv.playgate.bootstrap;

import org.jspecify.annotations.NullMarked;
