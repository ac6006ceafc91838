/**
 * Everything that is a signed token: access tokens, media tokens, and the tokens of others, with
 * the keys behind them. Start at {@link tv.playgate.tokens.TokensAdapter}.
 */
@NullMarked
package tv.playgate.tokens;

import org.jspecify.annotations.NullMarked;
