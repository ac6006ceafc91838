/**
 * What the core needs from outside; embedders implement these. Start at {@link
 * tv.playgate.application.port.out.Configuration} and {@link
 * tv.playgate.application.port.out.ProfileStore}.
 */
@NullMarked
package tv.playgate.application.port.out;

import org.jspecify.annotations.NullMarked;
