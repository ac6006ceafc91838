/**
 * Content keys at rest, encrypted under a master key. Start at {@link
 * tv.playgate.persistence.keys.MasterKey}.
 */
@NullMarked
package tv.playgate.persistence.keys;

import org.jspecify.annotations.NullMarked;
