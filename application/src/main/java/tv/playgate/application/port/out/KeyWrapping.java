package tv.playgate.application.port.out;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;

/**
 * Encrypts secrets for rest: content keys, and the private halves of our own keys. What was wrapped
 * for one place opens in no other, so a row that someone swapped is noticed.
 *
 * <p>Stages complete on the calling thread where the wrapping key is at hand, and otherwise on a
 * thread of the wrapping. They fail with {@link UnavailableException} if the wrapping key cannot be
 * had, and with {@link SecretCorruptedException} if a wrapped secret does not open.
 */
public interface KeyWrapping {

  /** Wraps a secret. Wrapping the same secret twice gives two different results. */
  CompletionStage<WrappedSecret> wrap(Call call, SecretPlace place, Secret secret);

  /** Opens what {@link #wrap} made for the same place. */
  CompletionStage<Secret> unwrap(Call call, SecretPlace place, WrappedSecret wrapped);

  /**
   * Whether it was wrapped under the key that {@link #wrap} uses now; if not, it still opens, for
   * as long as its key is kept. Works on the calling thread without waiting.
   */
  boolean isCurrent(Call call, WrappedSecret wrapped);
}
