/** Secrets as types that cannot be printed. Start at {@link tv.playgate.domain.secret.Secret}. */
@NullMarked
package tv.playgate.domain.secret;

import org.jspecify.annotations.NullMarked;
