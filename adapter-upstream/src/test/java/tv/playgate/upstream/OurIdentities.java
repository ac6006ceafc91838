package tv.playgate.upstream;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.upstream.ClientIdentityName;
import tv.playgate.upstream.xacml.SigningKey;

/** Identities that a test can change; whoever shows none believes the authority of the tests. */
final class OurIdentities implements ClientIdentities {

  private final Map<String, SSLContext> contexts = new ConcurrentHashMap<>();
  private final Map<String, SigningKey> keys = new ConcurrentHashMap<>();
  private volatile SSLContext nameless = TestIdentities.believing();

  /** From now on, that is who we are under that name. */
  OurIdentities showing(String name, SSLContext context) {
    contexts.put(name, context);
    return this;
  }

  /** From now on, we sign so under that name. */
  OurIdentities signing(String name, SigningKey key) {
    keys.put(name, key);
    return this;
  }

  /** From now on, that is how we call those who do not ask who we are. */
  OurIdentities nameless(SSLContext context) {
    nameless = context;
    return this;
  }

  @Override
  public Optional<SSLContext> tls(@Nullable ClientIdentityName identity) {
    return identity == null
        ? Optional.of(nameless)
        : Optional.ofNullable(contexts.get(identity.value()));
  }

  @Override
  public Optional<SigningKey> signingKey(ClientIdentityName identity) {
    return Optional.ofNullable(keys.get(identity.value()));
  }
}
