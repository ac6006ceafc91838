/**
 * What is done with the master keys of a house, by a command or by a house that runs. Start at
 * {@link tv.playgate.bootstrap.keys.KeyRotation}.
 */
@NullMarked
package tv.playgate.bootstrap.keys;

import org.jspecify.annotations.NullMarked;
