package tv.playgate.bootstrap.wiring;

import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.upstream.ClientIdentityName;
import tv.playgate.mtls.OutboundTls;
import tv.playgate.upstream.ClientIdentities;
import tv.playgate.upstream.xacml.SigningKey;

/**
 * Who we are to other systems, and whom we trust there, by the files of this node.
 *
 * @param files what they hold
 */
record IdentitiesOfFiles(OutboundTls files) implements ClientIdentities {

  @Override
  public Optional<SSLContext> tls(@Nullable ClientIdentityName identity) {
    return files.context(identity);
  }

  @Override
  public Optional<SigningKey> signingKey(ClientIdentityName identity) {
    return files.identity(identity).map(own -> new SigningKey(own.key(), own.chain()));
  }
}
