package tv.playgate.domain.secret;

import java.util.Arrays;

/**
 * A secret as it rests: encrypted under a wrapping key, with everything that is needed to find that
 * key again. Only a key wrapping can open it.
 */
public final class WrappedSecret {

  private final byte[] bytes;

  /**
   * Keeps a copy of the wrapped form.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public WrappedSecret(byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("wrapped secret: expected at least one byte");
    }
    this.bytes = bytes.clone();
  }

  /** A copy of the wrapped form. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WrappedSecret that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "WrappedSecret(" + bytes.length + " bytes)";
  }
}
