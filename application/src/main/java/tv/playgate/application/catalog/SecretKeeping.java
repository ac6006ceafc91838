package tv.playgate.application.catalog;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.client.SecretHash;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKeys;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.license.WrappedKeys;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.WrappedSecret;

/**
 * Turns entries with secrets in the open into what may be stored: client secrets hashed, content
 * keys wrapped. An entry without its secrets keeps the stored ones; where there are none either,
 * and it needs some, it cannot be kept.
 */
final class SecretKeeping {

  private final CatalogPorts ports;
  private final SecureRandom random;

  SecretKeeping(CatalogPorts ports, SecureRandom random) {
    this.ports = ports;
    this.random = random;
  }

  CompletionStage<KeptEntry<ClientRegistration>> keep(Call call, Catalog.ClientEntry entry) {
    Secret secret = entry.secret();
    if (secret != null) {
      return CompletableFuture.completedFuture(
          KeptEntry.of(registration(entry, SecretHash.of(secret, random))));
    }
    return ports
        .clients()
        .find(call, entry.id())
        .thenApply(
            stored ->
                stored
                    .map(known -> KeptEntry.of(registration(entry, known.secret())))
                    .orElseGet(() -> KeptEntry.refused("client " + entry.id(), "has no secret")));
  }

  private static ClientRegistration registration(Catalog.ClientEntry entry, SecretHash secret) {
    return new ClientRegistration(
        entry.id(),
        secret,
        entry.application(),
        entry.serviceProviders(),
        entry.scopes(),
        entry.forwardsAddress());
  }

  CompletionStage<KeptEntry<Content>> keep(Call call, Catalog.ContentEntry entry) {
    return keys(call, entry)
        .thenApply(
            keys ->
                KeptEntry.made("content " + entry.id(), () -> content(entry, keys.orElse(null))));
  }

  private CompletionStage<Optional<WrappedKeys>> keys(Call call, Catalog.ContentEntry entry) {
    ContentKeys keys = entry.keys();
    if (keys != null) {
      return wrap(call, entry.id(), keys);
    }
    return ports
        .contents()
        .find(call, entry.id())
        .thenApply(stored -> stored.flatMap(known -> Optional.ofNullable(known.keys())));
  }

  private CompletionStage<Optional<WrappedKeys>> wrap(Call call, ContentId id, ContentKeys keys) {
    CompletableFuture<@Nullable WrappedSecret> contentKey =
        wrap(call, id, KeyField.CONTENT_KEY, keys.contentKey());
    CompletableFuture<@Nullable WrappedSecret> kek = wrap(call, id, KeyField.KEK, keys.kek());
    CompletableFuture<@Nullable WrappedSecret> iv = wrap(call, id, KeyField.IV, keys.iv());
    return CompletableFuture.allOf(contentKey, kek, iv)
        .thenApply(all -> Optional.of(new WrappedKeys(contentKey.join(), kek.join(), iv.join())));
  }

  private CompletableFuture<@Nullable WrappedSecret> wrap(
      Call call, ContentId id, KeyField field, @Nullable Secret secret) {
    return secret == null
        ? CompletableFuture.completedFuture(null)
        : ports
            .keyWrapping()
            .wrap(call, field.of(id), secret)
            .<@Nullable WrappedSecret>thenApply(wrapped -> wrapped)
            .toCompletableFuture();
  }

  private static Content content(Catalog.ContentEntry entry, @Nullable WrappedKeys keys) {
    return new Content(
        entry.id(),
        entry.drm(),
        entry.kind(),
        entry.keyId(),
        keys,
        entry.terms(),
        entry.drmParameters(),
        entry.availableFrom(),
        entry.availableUntil(),
        entry.tokenUrl(),
        entry.requires());
  }
}
