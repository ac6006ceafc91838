package tv.playgate.domain.license;

import java.util.regex.Pattern;
import tv.playgate.domain.secret.Secret;

/**
 * The keys of a content in the open, for as long as one request needs them.
 *
 * @param contentKey 32 hexadecimal digits
 * @param iv 32 hexadecimal digits
 */
public record ContentKeys(Secret contentKey, Secret iv) {

  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{32}");

  /**
   * @throws IllegalArgumentException if one of them is anything but 32 hexadecimal digits; the
   *     message does not repeat it
   */
  public ContentKeys {
    require("contentKey", contentKey);
    require("iv", iv);
  }

  private static void require(String name, Secret key) {
    if (!FORM.matcher(key.reveal()).matches()) {
      throw new IllegalArgumentException(name + ": expected 32 hexadecimal digits");
    }
  }
}
