package tv.playgate.domain.secret;

import static java.util.Objects.requireNonNull;

/**
 * A wrapped secret where it rests.
 *
 * @param key where that is, in the words of the store; keys order all secrets of a store
 * @param place what it belongs to, and was wrapped for
 * @param wrapped the secret
 */
public record RestingSecret(String key, SecretPlace place, WrappedSecret wrapped) {

  public RestingSecret {
    requireNonNull(key, "key");
    requireNonNull(place, "place");
    requireNonNull(wrapped, "wrapped");
  }
}
