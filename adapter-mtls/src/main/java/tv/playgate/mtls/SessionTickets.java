package tv.playgate.mtls;

import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.OpenSslSessionTicketKey;
import io.netty.handler.ssl.SslContext;
import java.security.SecureRandom;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one context's session tickets. Without keys of ours BoringSSL resumes no TLS 1.3
 * session; the JDK sees to its own. A key seals tickets for as long as a session can be resumed,
 * opens them for as long again, and is gone.
 */
final class SessionTickets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final @Nullable OpenSslSessionContext sessions;
  private OpenSslSessionTicketKey current = newKey();
  private Instant since;

  SessionTickets(SslContext context, Instant now) {
    this.sessions = context.sessionContext() instanceof OpenSslSessionContext own ? own : null;
    this.since = now;
    if (sessions != null) {
      sessions.setTicketKeys(current);
    }
  }

  /** Takes a new key where the one in use is old. */
  synchronized void renew(Instant now) {
    if (sessions != null && !now.isBefore(since.plusSeconds(ServerTls.SESSION_SECONDS))) {
      OpenSslSessionTicketKey former = current;
      current = newKey();
      since = now;
      // The first seals, all of them open.
      sessions.setTicketKeys(current, former);
    }
  }

  private static OpenSslSessionTicketKey newKey() {
    return new OpenSslSessionTicketKey(
        random(OpenSslSessionTicketKey.NAME_SIZE),
        random(OpenSslSessionTicketKey.HMAC_KEY_SIZE),
        random(OpenSslSessionTicketKey.AES_KEY_SIZE));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
