package tv.playgate.tokens;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;

/** The way in to signed tokens. */
public final class TokensAdapter {

  private TokensAdapter() {}

  /**
   * Access tokens. At most 100,000 verified ones are remembered, each until it expires; at most 256
   * signatures wait.
   *
   * @param keys the first signs, all are recognised
   * @param issuer the one issuer whose tokens are recognised
   * @param clock tells for how long a verified token is remembered
   */
  public static JwtTokenSigning accessTokens(AccessTokenKeys keys, String issuer, Clock clock) {
    return new JwtTokenSigning(keys, issuer, clock, Ticker.systemTicker());
  }
}
