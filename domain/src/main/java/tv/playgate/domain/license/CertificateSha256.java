package tv.playgate.domain.license;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a DER-encoded certificate.
 *
 * @param hex 64 lower-case hexadecimal digits; other cases and colons are folded into that form
 */
public record CertificateSha256(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if it is anything else
   */
  public CertificateSha256 {
    hex = hex.replace(":", "").toLowerCase(Locale.ROOT);
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "certificateSha256: expected 64 hexadecimal digits, colons allowed");
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
