package tv.playgate.tokens;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeySetDocuments;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.TokenKeyStore;

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

  /**
   * The tokens of others. At most 50,000 verified ones are remembered, each until it expires.
   *
   * <p>A published key set is read within half a second of its address appearing among {@code
   * keySets}, then every five minutes, after failures sooner; if it cannot be read, what it last
   * said holds on without an end. A token that names an unknown key makes all sets be read early,
   * at most once in 30 seconds. The state of each set is logged when it changes.
   *
   * @param documents how key sets are fetched; never on a thread that verifies
   * @param keySets the addresses of all published sets, now; asked twice a second
   */
  public static TokenReader tokensOfOthers(
      KeySetDocuments documents, Supplier<Set<URI>> keySets, Clock clock) {
    return new TokenReader(documents, keySets, clock);
  }

  /**
   * Media tokens. Reads the keys and makes the first one if there is none; the signing is closed by
   * whoever gets it. Completes on a thread of the store, of the wrapping or of this room; fails
   * with {@link tv.playgate.application.port.out.UnavailableException}, and with {@link
   * tv.playgate.application.port.out.SecretCorruptedException} if none of the keys opens.
   *
   * @param call how long the opening may take
   * @param store where the keys are
   * @param wrapping what their private halves are wrapped with
   */
  public static CompletionStage<JwtMediaTokenSigning> openMediaTokens(
      Call call, TokenKeyStore store, KeyWrapping wrapping, Clock clock) {
    return JwtMediaTokenSigning.open(call, store, wrapping, clock, JwtMediaTokenSigning.RELOAD);
  }
}
