package tv.playgate.domain.license;

import java.util.regex.Pattern;

/**
 * The id of a content key (CEKSID), by which DRM systems and ExpressPlay's key storage know it; no
 * secret (sees-expressplay §5.3).
 *
 * @param value 32 hexadecimal digits, or {@code ^} and a name of 1 to 64 visible ASCII characters,
 *     which ExpressPlay turns into an id
 */
public record ContentKeyId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{32}|\\^[\\x21-\\x7e]{1,64}");

  /**
   * @throws IllegalArgumentException if it is anything else
   */
  public ContentKeyId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "keyId: expected 32 hexadecimal digits, or ^ and a name of 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
