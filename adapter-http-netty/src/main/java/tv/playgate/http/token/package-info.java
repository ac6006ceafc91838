/** Access tokens as JWTs. Start at {@link tv.playgate.http.token.JwtTokenSigning}. */
@NullMarked
package tv.playgate.http.token;

import org.jspecify.annotations.NullMarked;
