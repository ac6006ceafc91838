package tv.playgate.persistence.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a ring from its file, and changes it there: one change at a time, each as a whole. */
final class RingFile {

  /** A hundred keys are not half as long. */
  private static final int MOST_BYTES = 16 * 1024;

  private RingFile() {}

  /**
   * Reads the file.
   *
   * @throws MasterKeyFileException if it cannot be read, or is none
   */
  static MasterKeyRing read(Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new MasterKeyFileException(file + ": cannot be read", e);
    }
    try {
      if (bytes.length > MOST_BYTES) {
        throw new IllegalArgumentException("master key: more than " + MOST_BYTES + " bytes");
      }
      return MasterKeyRing.parse(new String(bytes, StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      throw new MasterKeyFileException(file + ": " + e.getMessage(), null);
    }
  }

  /**
   * Changes the file, and says what it holds then. A file behind a link is changed where it lies.
   *
   * @param change must not have effects of its own
   * @throws MasterKeyFileException if it cannot be read or written, is none, or if somebody else is
   *     changing it
   */
  static MasterKeyRing change(Path file, UnaryOperator<MasterKeyRing> change) {
    try {
      Path real = file.toRealPath();
      try (FileChannel channel = lockFile(real);
          FileLock lock = tryLock(channel)) {
        if (lock == null) {
          throw new MasterKeyFileException(file + ": somebody else is changing it", null);
        }
        MasterKeyRing changed = change.apply(read(real));
        PrivateFile.replace(real, changed.reveal());
        return changed;
      }
    } catch (IOException e) {
      throw new MasterKeyFileException(file + ": cannot be changed (" + e + ")", e);
    }
  }

  /** It stays: whoever deleted it would let in two at once. There is nothing in it. */
  private static FileChannel lockFile(Path file) throws IOException {
    return FileChannel.open(
        file.resolveSibling(file.getFileName() + ".lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // somebody in this very process
    }
  }
}
