package tv.playgate.domain.license;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.secret.Secret;

/**
 * The keys of a content in the open, for as long as one request needs them. Either the content key
 * itself is at hand, or ExpressPlay's key storage has it and gives it to whoever knows the key that
 * it is encrypted under (sees-expressplay §5.3, decision D14).
 *
 * @param contentKey 32 hexadecimal digits; null where the key storage has it
 * @param kek 32 hexadecimal digits: opens the key in the key storage; null where the content key is
 *     at hand
 * @param iv 32 hexadecimal digits; null where the DRM system needs none
 */
public record ContentKeys(@Nullable Secret contentKey, @Nullable Secret kek, @Nullable Secret iv) {

  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{32}");

  /**
   * @throws IllegalArgumentException if one of them is anything but 32 hexadecimal digits, or there
   *     is not exactly one of contentKey and kek; the message does not repeat them
   */
  public ContentKeys {
    if ((contentKey == null) == (kek == null)) {
      throw new IllegalArgumentException("contentKey: expected it, or a kek, and not both");
    }
    require("contentKey", contentKey);
    require("kek", kek);
    require("iv", iv);
  }

  /** A content key that is at hand. */
  public static ContentKeys of(Secret contentKey, Secret iv) {
    return new ContentKeys(contentKey, null, iv);
  }

  private static void require(String name, @Nullable Secret key) {
    if (key != null && !FORM.matcher(key.reveal()).matches()) {
      throw new IllegalArgumentException(name + ": expected 32 hexadecimal digits");
    }
  }
}
