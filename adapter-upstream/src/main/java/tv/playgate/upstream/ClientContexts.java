package tv.playgate.upstream;

import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.upstream.ClientIdentityName;

/** Whom we trust, and who we are to those who ask. Must not block; safe for use by any thread. */
public interface ClientContexts {

  /**
   * The context that holds now. Another one than before means that files have changed: new
   * connections are made with it, and old ones end within half a minute.
   *
   * @param identity who we are to that system; null where it does not ask
   * @return empty if there is no such identity: the system is not called then
   */
  Optional<SSLContext> current(@Nullable ClientIdentityName identity);

  /** Always that one, which has no identities. */
  static ClientContexts always(SSLContext context) {
    return identity -> identity == null ? Optional.of(context) : Optional.empty();
  }
}
