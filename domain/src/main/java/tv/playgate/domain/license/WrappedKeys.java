package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import tv.playgate.domain.secret.WrappedSecret;

/**
 * The keys of a content as they rest. They are opened for one token request and forgotten.
 *
 * @param contentKey the key that the content is encrypted with
 * @param iv the initialisation vector that goes with it
 */
public record WrappedKeys(WrappedSecret contentKey, WrappedSecret iv) {

  public WrappedKeys {
    requireNonNull(contentKey, "contentKey");
    requireNonNull(iv, "iv");
  }
}
