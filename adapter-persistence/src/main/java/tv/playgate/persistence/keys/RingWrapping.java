package tv.playgate.persistence.keys;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;

/** Wraps under the first key of a ring, and opens with any, on the place as associated data. */
final class RingWrapping implements KeyWrapping {

  private final RingSource keys;
  private final SecureRandom random;

  RingWrapping(RingSource keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  @Override
  public CompletionStage<WrappedSecret> wrap(Call call, SecretPlace place, Secret secret) {
    MasterKey first = keys.current().first();
    return CompletableFuture.completedFuture(first.seal(place, secret, random).wrapped());
  }

  @Override
  public CompletionStage<Secret> unwrap(Call call, SecretPlace place, WrappedSecret wrapped) {
    Optional<SealedSecret> read = SealedSecret.read(wrapped);
    if (read.isEmpty()) {
      return CompletableFuture.failedFuture(
          new SecretCorruptedException(place + ": is not of a known format", null));
    }
    SealedSecret sealed = read.get();
    MasterKeyRing ring = keys.current();
    if (ring.find(sealed.key()).isEmpty()) {
      return keys.fresh(call).thenApply(fresh -> opened(fresh, place, sealed));
    }
    try {
      return CompletableFuture.completedFuture(opened(ring, place, sealed));
    } catch (SecretCorruptedException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static Secret opened(MasterKeyRing ring, SecretPlace place, SealedSecret sealed) {
    return ring.find(sealed.key())
        .orElseThrow(
            () ->
                new SecretCorruptedException(
                    place + ": was wrapped under " + sealed.key() + ", which is none of " + ring,
                    null))
        .open(place, sealed);
  }

  @Override
  public boolean isCurrent(Call call, WrappedSecret wrapped) {
    return MasterKeyId.of(wrapped).equals(Optional.of(keys.current().first().id()));
  }

  @Override
  public String toString() {
    return "RingWrapping(" + keys.current() + ")";
  }
}
