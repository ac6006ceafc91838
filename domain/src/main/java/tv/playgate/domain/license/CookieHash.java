package tv.playgate.domain.license;

import java.util.regex.Pattern;
import tv.playgate.domain.identifier.Sha256;

/**
 * A customer cookie as it rests: its SHA-256. Whoever reads a store, a log or a backup cannot pass
 * for the viewer.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record CookieHash(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if it is anything else
   */
  public CookieHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("cookie hash: expected 64 lower-case hexadecimal digits");
    }
  }

  /** The hash of that cookie. */
  public static CookieHash of(CustomerCookie cookie) {
    return new CookieHash(Sha256.hex(cookie.value()));
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "CookieHash(redacted)";
  }
}
