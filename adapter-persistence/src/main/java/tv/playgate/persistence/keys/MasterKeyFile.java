package tv.playgate.persistence.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.RestingSecrets;

/**
 * A file of master keys: a key on each line, 32 random bytes in base64. The first one wraps, all of
 * them open. One of the others may be followed by a blank and {@code next}: the next rotation puts
 * it first.
 *
 * <p>Everything happens on the calling thread. Changes exclude each other, in whatever processes,
 * and are made as a whole: the file is written anew beside the old one and takes its name. It can
 * be read by its owner alone, and by its group if that could read the old one. All methods throw
 * {@link MasterKeyFileException}.
 */
public final class MasterKeyFile {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;

  private MasterKeyFile(Path file) {
    this.file = file;
  }

  /**
   * The file, which is read and found good. No thread is started.
   *
   * @throws MasterKeyFileException if it cannot be read, or holds anything but master keys
   */
  public static MasterKeyFile at(Path file) {
    MasterKeyFile checked = new MasterKeyFile(file);
    checked.read();
    return checked;
  }

  /** The keys that are in the file now; the first wraps. */
  public List<MasterKeyId> keys() {
    return read().ids();
  }

  /** The key that the next rotation puts first, if one was added. */
  public Optional<MasterKeyId> next() {
    return read().next();
  }

  /**
   * A wrapping under the keys that are in the file now, whatever becomes of it. Its stages complete
   * on the calling thread.
   */
  public KeyWrapping wrapping() {
    return new RingWrapping(RingSource.fixed(read()), RANDOM);
  }

  /**
   * The keys as the file will have them from time to time, none of which is let go while one of
   * these secrets rests under it; whoever opens that closes it.
   *
   * @param clock judges how long the store may take
   */
  public MasterKeys follow(RestingSecrets secrets, Clock clock) {
    return MasterKeys.open(file, secrets, clock);
  }

  /**
   * Adds a new key that only opens yet, and is the next one to wrap.
   *
   * @throws MasterKeyFileException if there is a next one already, too
   */
  public MasterKeyId add() {
    MasterKey added = MasterKey.random(RANDOM);
    RingFile.change(
        file,
        ring -> {
          ring.next().ifPresent(next -> refuse(next + " is there already, and next"));
          if (ring.ids().size() == MasterKeyRing.MOST_KEYS) {
            refuse("there are " + MasterKeyRing.MOST_KEYS + " keys already");
          }
          return ring.bringing(added);
        });
    return added.id();
  }

  /** Puts the next key first, or a new one where none is next, and says which one it is. */
  public MasterKeyId promote() {
    return RingFile.change(file, ring -> ring.ledBy(upcoming(ring))).first().id();
  }

  private static MasterKey upcoming(MasterKeyRing ring) {
    return ring.next().flatMap(ring::find).orElseGet(() -> MasterKey.random(RANDOM));
  }

  /**
   * Takes keys out of the file; those that are not in it do not matter.
   *
   * @throws MasterKeyFileException if one of them is the first, too
   */
  public void remove(Collection<MasterKeyId> keys) {
    RingFile.change(
        file,
        ring -> {
          if (keys.contains(ring.first().id())) {
            refuse(ring.first().id() + " wraps, and stays");
          }
          return ring.without(keys);
        });
  }

  private void refuse(String why) {
    throw new MasterKeyFileException(file + ": " + why, null);
  }

  private MasterKeyRing read() {
    return RingFile.read(file);
  }

  /** Names the file, and nothing of what is in it. */
  @Override
  public String toString() {
    return file.toString();
  }
}
