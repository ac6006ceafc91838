package tv.playgate.application.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.TokenKeyStore;
import tv.playgate.domain.key.OwnKey;
import tv.playgate.domain.secret.RestingSecret;
import tv.playgate.domain.secret.WrappedSecret;

/** Token keys that live as long as the test. Completes on the calling thread. */
public final class InMemoryTokenKeys implements TokenKeyStore {

  private final List<OwnKey> keys = new ArrayList<>();

  @Override
  public synchronized CompletionStage<List<OwnKey>> all(Call call) {
    return CompletableFuture.completedFuture(
        keys.stream()
            .sorted(
                Comparator.comparing(OwnKey::madeAt)
                    .reversed()
                    .thenComparing(key -> key.id().value()))
            .toList());
  }

  @Override
  public synchronized CompletionStage<Void> add(Call call, OwnKey key) {
    if (keys.stream().anyMatch(kept -> kept.id().equals(key.id()))) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("key " + key.id() + ": is there already"));
    }
    keys.add(key);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized CompletionStage<Boolean> addFirst(Call call, OwnKey key) {
    return CompletableFuture.completedFuture(keys.isEmpty() && keys.add(key));
  }

  /** The wrapped private halves of all keys. */
  synchronized List<RestingSecret> secrets() {
    return keys.stream().map(InMemoryTokenKeys::secret).toList();
  }

  private static RestingSecret secret(OwnKey key) {
    return new RestingSecret("key " + key.id(), OwnKey.placeOf(key.id()), key.privateKey());
  }

  /** Replaces one of them, if it is still there. */
  synchronized boolean replace(RestingSecret read, WrappedSecret by) {
    int at = keys.stream().map(InMemoryTokenKeys::secret).toList().indexOf(read);
    if (at < 0) {
      return false;
    }
    OwnKey key = keys.get(at);
    keys.set(at, new OwnKey(key.id(), key.publicKey(), by, key.madeAt()));
    return true;
  }
}
