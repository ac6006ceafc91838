/**
 * The systems that we call: at which addresses, in which protocol, within which limits. Start at
 * {@link tv.playgate.domain.upstream.MvpdMechanism}.
 */
@NullMarked
package tv.playgate.domain.upstream;

import org.jspecify.annotations.NullMarked;
