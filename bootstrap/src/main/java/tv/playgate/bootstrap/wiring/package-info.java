/** How the rooms are put together. Start at {@link tv.playgate.bootstrap.wiring.House}. */
@NullMarked
package tv.playgate.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
