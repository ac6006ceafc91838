package tv.playgate.mtls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.domain.identifier.PrintableText;
import tv.playgate.domain.license.CertificateStanding.Doubted;

/**
 * Tells operators which certificates were refused in handshakes: each once a minute, and no more
 * than so many of them, for anybody can come with any certificate. Safe for use by any number of
 * threads.
 */
final class RefusalLog {

  static final int MOST_IN_A_MINUTE = 100;

  private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);
  private static final Duration SILENCE = Duration.ofMinutes(1);
  private static final int LONGEST = 500;

  private final String door;
  private final Cache<String, Boolean> told =
      Caffeine.newBuilder()
          .maximumSize(2 * MOST_IN_A_MINUTE)
          .expireAfterWrite(SILENCE)
          .executor(Runnable::run)
          .build();

  RefusalLog(String door) {
    this.door = door;
  }

  void tell(Doubted doubted) {
    told.cleanUp();
    if (told.estimatedSize() < MOST_IN_A_MINUTE
        && told.asMap().putIfAbsent(doubted.because(), true) == null) {
      log.info(
          "{}: a caller was refused in the handshake: {}: {} (told once a minute)",
          door,
          doubted.doubt().wireName(),
          PrintableText.of(doubted.because(), LONGEST));
    }
  }
}
