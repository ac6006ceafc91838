package tv.playgate.domain.temporary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A viewer of a promotional trial, as SHA-256: programmers should send a hash, and where one sends
 * an address in clear it is not kept.
 *
 * @param hex 64 lower-case hex digits
 */
public record IdentityHash(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException unless it is 64 lower-case hex digits
   */
  public IdentityHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("identity: expected 64 lower-case hex digits");
    }
  }

  /** The hash of what a viewer, or the programmer on his behalf, said. */
  public static IdentityHash of(String value) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return new IdentityHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "IdentityHash(redacted)";
  }
}
