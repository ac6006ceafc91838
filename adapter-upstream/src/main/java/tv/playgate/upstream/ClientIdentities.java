package tv.playgate.upstream;

import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.upstream.ClientIdentityName;
import tv.playgate.upstream.xacml.SigningKey;

/** Whom we trust, and who we are to those who ask. Must not block; safe for use by any thread. */
public interface ClientIdentities {

  /**
   * The context that holds now. Another one than before means that files have changed: new
   * connections are made with it, and old ones end within half a minute.
   *
   * @param identity who we are to that system; null where it does not ask
   * @return empty if there is no such identity: the system is not called then
   */
  Optional<SSLContext> tls(@Nullable ClientIdentityName identity);

  /**
   * The key by which that identity signs what it asks, as it is now.
   *
   * @return empty if there is no such identity: nothing is asked then
   */
  Optional<SigningKey> signingKey(ClientIdentityName identity);

  /** Trusts as that context does, and has no identities. */
  static ClientIdentities trusting(SSLContext context) {
    return new ClientIdentities() {
      @Override
      public Optional<SSLContext> tls(@Nullable ClientIdentityName identity) {
        return identity == null ? Optional.of(context) : Optional.empty();
      }

      @Override
      public Optional<SigningKey> signingKey(ClientIdentityName identity) {
        return Optional.empty();
      }
    };
  }
}
