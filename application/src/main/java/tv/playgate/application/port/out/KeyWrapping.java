package tv.playgate.application.port.out;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.WrappedSecret;

/**
 * Encrypts content keys for rest. What was wrapped for one content and field opens for no other, so
 * a row that someone swapped is noticed.
 *
 * <p>Stages complete on the calling thread where the wrapping key is at hand, and otherwise on a
 * thread of the wrapping. They fail with {@link UnavailableException} if the wrapping key cannot be
 * had, and with {@link SecretCorruptedException} if a wrapped secret does not open.
 */
public interface KeyWrapping {

  /** Wraps one key of a content. Wrapping the same key twice gives two different results. */
  CompletionStage<WrappedSecret> wrap(Call call, ContentId content, KeyField field, Secret secret);

  /** Opens what {@link #wrap} made for the same content and field. */
  CompletionStage<Secret> unwrap(
      Call call, ContentId content, KeyField field, WrappedSecret wrapped);
}
