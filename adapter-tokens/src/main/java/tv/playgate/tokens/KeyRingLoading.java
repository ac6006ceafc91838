package tv.playgate.tokens;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.application.port.out.TokenKeyStore;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.OwnKey;
import tv.playgate.domain.secret.Secret;

/** Reads the stored keys and opens them; makes the first one where there is none. */
final class KeyRingLoading {

  private static final Logger log = LoggerFactory.getLogger(KeyRingLoading.class);

  private final TokenKeyStore store;
  private final KeyWrapping wrapping;
  private final Executor making;

  /**
   * Reads nothing yet.
   *
   * @param making the thread on which keys are made, which takes some tenths of a second
   */
  KeyRingLoading(TokenKeyStore store, KeyWrapping wrapping, Executor making) {
    this.store = store;
    this.wrapping = wrapping;
    this.making = making;
  }

  /**
   * The ring as the store has it; what the last ring has open is not opened again. A key that does
   * not open is left out and logged once; where none opens, the stage fails with {@link
   * SecretCorruptedException}.
   */
  CompletionStage<KeyRing> load(Call call, KeyRing last) {
    return store
        .all(call)
        .thenCompose(keys -> keys.isEmpty() ? first(call) : CompletableFuture.completedFuture(keys))
        .thenCompose(keys -> opened(call, keys, last));
  }

  /** Whoever's first key it is in the end: ours, or that of a node that was faster. */
  private CompletionStage<List<OwnKey>> first(Call call) {
    return make(call)
        .thenCompose(key -> store.addFirst(call, key))
        .thenCompose(added -> store.all(call))
        .thenApply(
            keys -> {
              if (keys.isEmpty()) {
                throw new UnavailableException(
                    "media token keys: the first one is not there", null);
              }
              return keys;
            });
  }

  /** Makes and keeps one more key. */
  CompletionStage<KeyId> addAnother(Call call) {
    return make(call).thenCompose(key -> store.add(call, key).thenApply(added -> key.id()));
  }

  private CompletionStage<OwnKey> make(Call call) {
    KeyId id = new KeyId(UUID.randomUUID().toString());
    return generated()
        .thenCompose(
            key ->
                wrapping
                    .wrap(call, OwnKey.placeOf(id), Secret.of(key.base64()))
                    .thenApply(
                        wrapped -> new OwnKey(id, key.publicPem(), wrapped, call.instant())));
  }

  private CompletionStage<RsaSigningKey> generated() {
    try {
      return CompletableFuture.supplyAsync(RsaSigningKey::generate, making);
    } catch (RejectedExecutionException closed) {
      return CompletableFuture.failedFuture(
          new UnavailableException("media token keys: closed", closed));
    }
  }

  private CompletionStage<KeyRing> opened(Call call, List<OwnKey> keys, KeyRing last) {
    CompletionStage<List<RingKey>> all = CompletableFuture.completedFuture(new ArrayList<>());
    for (OwnKey key : keys) {
      all =
          all.thenCombine(
              opened(call, key, last),
              (opened, next) -> {
                next.ifPresent(opened::add);
                return opened;
              });
    }
    return all.thenApply(opened -> ring(keys, opened));
  }

  private static KeyRing ring(List<OwnKey> stored, List<RingKey> opened) {
    if (opened.isEmpty()) {
      throw new SecretCorruptedException("media token keys: none of them opens", null);
    }
    Set<OwnKey> leftOut = new HashSet<>(stored);
    opened.forEach(key -> leftOut.remove(key.stored()));
    return new KeyRing(opened, leftOut);
  }

  private CompletionStage<Optional<RingKey>> opened(Call call, OwnKey key, KeyRing last) {
    Optional<RingKey> known = last.opened(key);
    return known.isPresent() || last.leftOut().contains(key)
        ? CompletableFuture.completedFuture(known)
        : wrapping
            .unwrap(call, OwnKey.placeOf(key.id()), key.privateKey())
            .thenApply(secret -> RingKey.open(key, secret))
            .handle((opened, failure) -> usable(key, opened, failure));
  }

  /** Only a key that is corrupted is left out; where the wrapping is down, the loading fails. */
  private static Optional<RingKey> usable(
      OwnKey key, @Nullable RingKey opened, @Nullable Throwable failure) {
    if (opened != null) {
      return Optional.of(opened);
    }
    if (Failures.cause(failure) instanceof SecretCorruptedException corrupted) {
      log.error("media token key {}: left out: {}", key.id(), corrupted.getMessage());
      return Optional.empty();
    }
    throw new UnavailableException("media token keys: key " + key.id(), failure);
  }
}
