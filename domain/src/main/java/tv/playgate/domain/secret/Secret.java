package tv.playgate.domain.secret;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text that must never be seen: a client secret, a content key, an admin token. It prints as
 * redacted and compares in constant time.
 */
public final class Secret {

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * Wraps a secret text.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public static Secret of(String value) {
    if (requireNonNull(value, "value").isEmpty()) {
      throw new IllegalArgumentException("secret: expected at least one character");
    }
    return new Secret(value);
  }

  /** The secret itself. Whoever calls this answers for where it goes. */
  public String reveal() {
    return value;
  }

  /** The secret as UTF-8. */
  public byte[] revealBytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && MessageDigest.isEqual(revealBytes(), that.revealBytes());
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "Secret(redacted)";
  }
}
