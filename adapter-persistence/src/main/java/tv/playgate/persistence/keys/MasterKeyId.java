package tv.playgate.persistence.keys;

import java.util.Optional;
import java.util.regex.Pattern;
import tv.playgate.domain.secret.WrappedSecret;

/**
 * The id of a master key: the first eight bytes of the key's SHA-256. It tells keys apart and gives
 * nothing away.
 *
 * @param hex 16 lower-case hexadecimal digits
 */
public record MasterKeyId(String hex) {

  static final int BYTES = 8;

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

  /**
   * @throws IllegalArgumentException if it is anything else
   */
  public MasterKeyId {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "master key id: expected " + 2 * BYTES + " lower-case hexadecimal digits");
    }
  }

  /** The key that a secret says it rests under; empty if it is not of a known format. */
  public static Optional<MasterKeyId> of(WrappedSecret wrapped) {
    return SealedSecret.read(wrapped).map(SealedSecret::key);
  }

  @Override
  public String toString() {
    return hex;
  }
}
