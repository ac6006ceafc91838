/**
 * Media tokens: made for authorizations, verified for media servers. Start at {@link
 * tv.playgate.application.mediatoken.MediaTokens}.
 */
@NullMarked
package tv.playgate.application.mediatoken;

import org.jspecify.annotations.NullMarked;
