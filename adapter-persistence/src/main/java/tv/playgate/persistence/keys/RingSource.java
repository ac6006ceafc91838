package tv.playgate.persistence.keys;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;

/** Where a key wrapping has its keys from. */
interface RingSource {

  /** The keys that are at hand. */
  MasterKeyRing current();

  /**
   * The keys as they are by now, for a secret that none at hand opens. Fails with {@link
   * tv.playgate.application.port.out.UnavailableException} if they cannot be had.
   */
  CompletionStage<MasterKeyRing> fresh(Call call);

  /** Keys that stay as they are. */
  static RingSource fixed(MasterKeyRing ring) {
    return new RingSource() {
      @Override
      public MasterKeyRing current() {
        return ring;
      }

      @Override
      public CompletionStage<MasterKeyRing> fresh(Call call) {
        return CompletableFuture.completedFuture(ring);
      }
    };
  }
}
