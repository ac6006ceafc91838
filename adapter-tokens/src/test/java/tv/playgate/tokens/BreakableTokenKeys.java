package tv.playgate.tokens;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import tv.playgate.application.Call;
import tv.playgate.application.fake.InMemoryTokenKeys;
import tv.playgate.application.port.out.TokenKeyStore;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.key.OwnKey;

/** A store that can be down. */
final class BreakableTokenKeys implements TokenKeyStore {

  private final InMemoryTokenKeys keys = new InMemoryTokenKeys();
  private final AtomicInteger looks = new AtomicInteger();
  private volatile boolean down;

  void isDown(boolean now) {
    down = now;
  }

  int looks() {
    return looks.get();
  }

  @Override
  public CompletionStage<List<OwnKey>> all(Call call) {
    looks.incrementAndGet();
    return down ? failed() : keys.all(call);
  }

  @Override
  public CompletionStage<Void> add(Call call, OwnKey key) {
    return down ? failed() : keys.add(call, key);
  }

  @Override
  public CompletionStage<Boolean> addFirst(Call call, OwnKey key) {
    return down ? failed() : keys.addFirst(call, key);
  }

  private static <T> CompletionStage<T> failed() {
    return CompletableFuture.failedFuture(new UnavailableException("down", null));
  }
}
