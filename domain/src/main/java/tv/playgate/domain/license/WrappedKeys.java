package tv.playgate.domain.license;

import org.jspecify.annotations.Nullable;
import tv.playgate.domain.secret.WrappedSecret;

/**
 * The keys of a content as they rest. They are opened for one token request and forgotten.
 *
 * @param contentKey the key that the content is encrypted with; null where ExpressPlay's key
 *     storage has it
 * @param kek opens the key in the key storage; null where the content key is at hand
 * @param iv the initialisation vector; null where the DRM system needs none
 */
public record WrappedKeys(
    @Nullable WrappedSecret contentKey, @Nullable WrappedSecret kek, @Nullable WrappedSecret iv) {

  /**
   * @throws IllegalArgumentException if there is not exactly one of contentKey and kek
   */
  public WrappedKeys {
    if ((contentKey == null) == (kek == null)) {
      throw new IllegalArgumentException("contentKey: expected it, or a kek, and not both");
    }
  }
}
