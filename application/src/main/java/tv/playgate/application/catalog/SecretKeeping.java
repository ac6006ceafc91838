package tv.playgate.application.catalog;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.client.SecretHash;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKeys;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.license.WrappedKeys;
import tv.playgate.domain.secret.Secret;

/**
 * Turns entries with secrets in the open into what may be stored: client secrets hashed, content
 * keys wrapped. An entry without its secret keeps the stored one; where there is none either, the
 * entry cannot be kept, and the result is empty.
 */
final class SecretKeeping {

  private final CatalogPorts ports;
  private final SecureRandom random;

  SecretKeeping(CatalogPorts ports, SecureRandom random) {
    this.ports = ports;
    this.random = random;
  }

  CompletionStage<Optional<ClientRegistration>> keep(Call call, Catalog.ClientEntry entry) {
    Secret secret = entry.secret();
    if (secret != null) {
      return CompletableFuture.completedFuture(
          Optional.of(registration(entry, SecretHash.of(secret, random))));
    }
    return ports
        .clients()
        .find(call, entry.id())
        .thenApply(stored -> stored.map(known -> registration(entry, known.secret())));
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

  CompletionStage<Optional<Content>> keep(Call call, Catalog.ContentEntry entry) {
    return keys(call, entry)
        .thenApply(
            keys ->
                keys.isEmpty() && entry.tokenUrl() == null
                    ? Optional.empty()
                    : Optional.of(content(entry, keys)));
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
    KeyWrapping wrapping = ports.keyWrapping();
    return wrapping
        .wrap(call, KeyField.CONTENT_KEY.of(id), keys.contentKey())
        .thenCombine(
            wrapping.wrap(call, KeyField.IV.of(id), keys.iv()),
            (contentKey, iv) -> Optional.of(new WrappedKeys(contentKey, iv)));
  }

  private static Content content(Catalog.ContentEntry entry, Optional<WrappedKeys> keys) {
    return new Content(
        entry.id(),
        entry.drm(),
        entry.kind(),
        keys.orElse(null),
        entry.terms(),
        entry.availableFrom(),
        entry.availableUntil(),
        entry.tokenUrl());
  }
}
