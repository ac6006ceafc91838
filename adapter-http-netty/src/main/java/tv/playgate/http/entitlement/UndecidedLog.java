package tv.playgate.http.entitlement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.TraceId;
import tv.playgate.application.port.out.ResultUnknownException;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.entitlement.EntitlementError;
import tv.playgate.domain.entitlement.Refused;
import tv.playgate.domain.identifier.PrintableText;

/**
 * Tells operators why there was no verdict. What ports are known to fail with is told once a minute
 * for each kind, in a sentence: when it happens it happens to every license. A surprise is told
 * every time, with its stack trace. Safe for use by any number of threads.
 */
final class UndecidedLog {

  private static final Logger log = LoggerFactory.getLogger(UndecidedLog.class);
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final Cache<Class<?>, Boolean> told =
      Caffeine.newBuilder().expireAfterWrite(SILENCE).executor(Runnable::run).build();

  /** Tells it, and gives what is answered. */
  Refused tell(TraceId trace, Throwable failure) {
    Throwable why =
        failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
    if (!isKnown(why)) {
      log.error("entitlement: no verdict, trace {}", trace, failure);
      return new Refused(EntitlementError.TEMPORARILY_UNDECIDED, "a port failed");
    }
    String because = PrintableText.of(String.valueOf(why.getMessage()));
    if (told.asMap().putIfAbsent(why.getClass(), true) == null) {
      log.error(
          "entitlement: no verdict, trace {}: {} (this kind is told once a minute)",
          trace,
          because);
    }
    return new Refused(EntitlementError.TEMPORARILY_UNDECIDED, because);
  }

  private static boolean isKnown(Throwable failure) {
    return failure instanceof UnavailableException
        || failure instanceof ResultUnknownException
        || failure instanceof SecretCorruptedException;
  }
}
