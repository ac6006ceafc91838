package tv.playgate.application.port.out;

import java.util.List;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.key.OwnKey;

/**
 * Where our own media token keys are kept, their private halves wrapped. Stages complete on a
 * thread of the store. Ids compare case-sensitively.
 */
public interface TokenKeyStore {

  /**
   * All keys, the newest first and those of one instant in a stable order; as fresh as the store
   * itself. Fails with {@link UnavailableException}.
   */
  CompletionStage<List<OwnKey>> all(Call call);

  /**
   * Keeps one more key. Completes once it is durable. Fails with {@link UnavailableException},
   * {@link ResultUnknownException}, and {@link IllegalArgumentException} if there is a key of that
   * id.
   */
  CompletionStage<Void> add(Call call, OwnKey key);

  /**
   * Keeps the key if there is none at all, and says whether it did: of several nodes that start at
   * once, one makes the first key. Completes once it is durable. Fails with {@link
   * UnavailableException} and {@link ResultUnknownException}.
   */
  CompletionStage<Boolean> addFirst(Call call, OwnKey key);
}
