/**
 * Secrets at rest, encrypted under master keys that lie in a file. Whoever needs them starts at
 * {@link tv.playgate.persistence.keys.MasterKeys}, whoever changes them at {@link
 * tv.playgate.persistence.keys.MasterKeyFile}.
 */
@NullMarked
package tv.playgate.persistence.keys;

import org.jspecify.annotations.NullMarked;
