package tv.playgate.application.port.in;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.client.ClientId;

/** An operator makes an access token on behalf of a client, without its secret. */
public interface MintAccessToken {

  /**
   * Signs a token for a registered client; empty if there is no such client. Completes on a thread
   * of the ports that it took. Fails only if a port failed.
   */
  CompletionStage<Optional<AccessToken>> mint(Call call, ClientId client);
}
