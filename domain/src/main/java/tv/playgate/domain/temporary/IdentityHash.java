package tv.playgate.domain.temporary;

import java.util.regex.Pattern;
import tv.playgate.domain.identifier.Sha256;

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
    return new IdentityHash(Sha256.hex(value));
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "IdentityHash(redacted)";
  }
}
