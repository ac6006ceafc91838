package tv.playgate.persistence.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.domain.secret.Secret;

/**
 * The master keys of a running process, which follow their file. The file is read again every few
 * seconds, on threads of their own, and soon after a secret was met that rests under a key which is
 * not known. What cannot be read, holds anything but master keys, or lacks a key under which
 * secrets rest, is not taken over: the keys that were good last serve on. Safe for use by any
 * number of threads.
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
   * Nothing is known of what rests under its keys, so keys that leave it are let go.
   *
   * @throws MasterKeyFileException if it cannot be read, or holds anything but master keys
   */
  public static MasterKeys open(Path file) {
    return open(file, StillNeeded.unknown());
  }

  /**
   * The same, but keys under which one of these secrets rests are not let go: a file without them
   * is not taken over.
   *
   * @param clock judges how long the store may take
   * @throws MasterKeyFileException if it cannot be read, or holds anything but master keys
   */
  public static MasterKeys open(Path file, RestingSecrets secrets, Clock clock) {
    return open(file, StillNeeded.in(secrets, clock));
  }

  private static MasterKeys open(Path file, StillNeeded needed) {
    return new MasterKeys(FollowedRing.open(file, FollowedRing.Pace.USUAL, needed));
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

  /** Whether these are the keys of the file; false while that cannot be taken over. */
  public boolean areCurrent() {
    return ring.isCurrent();
  }

  /** Follows the file no more; the keys that are at hand can still be used. */
  @Override
  public void close() {
    ring.close();
  }
}
