/**
 * The use cases around wrapped secrets. Start at {@link tv.playgate.application.secret.Secrets}.
 */
@NullMarked
package tv.playgate.application.secret;

import org.jspecify.annotations.NullMarked;
