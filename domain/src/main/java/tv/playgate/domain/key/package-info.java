/**
 * Public keys of others, by which we know their signatures, and what was signed. Our own keys are
 * no part of the configuration.
 */
@NullMarked
package tv.playgate.domain.key;

import org.jspecify.annotations.NullMarked;
