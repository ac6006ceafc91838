package tv.playgate.application.port.out;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.client.AccessTokenClaims;

/** Makes access tokens and recognises them. */
public interface TokenSigning {

  /**
   * Signs these claims. Signing takes about a millisecond and happens on a thread of the signing.
   * Fails with {@link UnavailableException} if too many signatures are waiting.
   *
   * @return the token as it travels
   */
  CompletionStage<String> sign(Call call, AccessTokenClaims claims);

  /**
   * What the token says, if we signed it and it names us as its issuer; whether it is still valid
   * is for the caller to judge. Works on the calling thread without waiting, and remembers what it
   * recognised.
   */
  Optional<AccessTokenClaims> verify(String token);
}
