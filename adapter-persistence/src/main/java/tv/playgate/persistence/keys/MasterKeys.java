package tv.playgate.persistence.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.domain.secret.Secret;

/**
 * The master keys of a running process, which follow their file. The file is read again every few
 * seconds, on threads of their own, and soon after a secret was met that rests under a key which is
 * not known. What cannot be read, or holds anything but master keys, is not taken over: the keys
 * that were good last serve on. Safe for use by any number of threads.
 */
public final class MasterKeys implements AutoCloseable {

  private final FollowedRing ring;
  private final KeyWrapping wrapping;

  private MasterKeys(FollowedRing ring) {
    this.ring = ring;
    this.wrapping = new RingWrapping(ring, new SecureRandom());
  }

  /**
   * Reads a {@linkplain MasterKeyFile file of master keys}, and follows it until it is closed.
   *
   * @throws MasterKeyFileException if it cannot be read, or holds anything but master keys
   */
  public static MasterKeys open(Path file) {
    return new MasterKeys(FollowedRing.open(file, FollowedRing.Pace.USUAL));
  }

  /**
   * A wrapping under keys that come from elsewhere, and stay as they are. Its stages complete on
   * the calling thread.
   *
   * @param lines the text of a {@linkplain MasterKeyFile file of master keys}
   * @throws IllegalArgumentException if it is none; the message does not repeat it
   */
  public static KeyWrapping wrappingUnder(Secret lines) {
    return new RingWrapping(
        RingSource.fixed(MasterKeyRing.parse(lines.reveal())), new SecureRandom());
  }

  /**
   * The wrapping under these keys. Its stages complete on the calling thread where the key is at
   * hand, and otherwise, a few seconds later at the most, on a thread of these keys.
   */
  public KeyWrapping wrapping() {
    return wrapping;
  }

  /** Follows the file no more; the keys that are at hand can still be used. */
  @Override
  public void close() {
    ring.close();
  }
}
