package tv.playgate.domain.license;

import javax.security.auth.x500.X500Principal;

/**
 * The distinguished name of a certificate's subject, such as {@code CN=drm-1,O=Example}. Two names
 * are equal if their parts are, in the same order: case, blanks around and between words and the
 * order of the values within one part do not matter (RFC 5280 §7.1, as the JDK compares).
 *
 * @param value in the form of RFC 2253
 */
public record SubjectName(String value) {

  private static final int MAX_LENGTH = 1_000;

  /**
   * @throws IllegalArgumentException unless it is a distinguished name with at least one part, of
   *     at most 1,000 characters
   */
  public SubjectName {
    value = parsed(value).getName();
    if (value.isEmpty()) {
      throw malformed();
    }
  }

  private static X500Principal parsed(String text) {
    try {
      if (text.length() <= MAX_LENGTH) {
        return new X500Principal(text);
      }
    } catch (IllegalArgumentException e) {
      // The parser's own message repeats the text at any length.
    }
    throw malformed();
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "subject: expected a distinguished name such as CN=drm-1,O=Example");
  }

  private String canonical() {
    return new X500Principal(value).getName(X500Principal.CANONICAL);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SubjectName that && canonical().equals(that.canonical());
  }

  @Override
  public int hashCode() {
    return canonical().hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
