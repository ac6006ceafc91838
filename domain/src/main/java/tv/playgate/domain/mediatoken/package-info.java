/**
 * Media tokens: what an authorization hands to a player, so that the programmer's media server can
 * see that it was given (pass-decisions §10).
 */
@NullMarked
package tv.playgate.domain.mediatoken;

import org.jspecify.annotations.NullMarked;
