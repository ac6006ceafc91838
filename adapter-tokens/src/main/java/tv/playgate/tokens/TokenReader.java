package tv.playgate.tokens;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tv.playgate.application.port.out.KeySetDocuments;
import tv.playgate.application.port.out.TokenVerification;
import tv.playgate.domain.key.SignedClaims;
import tv.playgate.domain.key.TrustedKey;

/**
 * Reads the tokens of others, with a thread of its own ({@code playgate-key-sets}) that reads
 * published key sets ahead. Safe for use by any number of threads.
 */
public final class TokenReader implements TokenVerification, AutoCloseable {

  private final ScheduledExecutorService thread = Daemons.timer("playgate-key-sets");
  private final TokenVerification verification;

  TokenReader(KeySetDocuments documents, Supplier<Set<URI>> keySets, Clock clock) {
    PublishedKeySets published =
        new PublishedKeySets(documents, keySets, clock, System::nanoTime, thread);
    verification = new JwtTokenVerification(published, clock, Ticker.systemTicker());
    long beat = PublishedKeySets.BEAT.toMillis();
    var unused = thread.scheduleWithFixedDelay(published::beat, 0, beat, TimeUnit.MILLISECONDS);
  }

  @Override
  public Optional<SignedClaims> verify(List<TrustedKey> keys, String token) {
    return verification.verify(keys, token);
  }

  /** Reads no further key sets; what was read goes on being recognised. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
