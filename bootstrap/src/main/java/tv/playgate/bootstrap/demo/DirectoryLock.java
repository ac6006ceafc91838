package tv.playgate.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a directory for one demo. The operating system takes the lock back whenever and however the
 * process ends, so a demo that was killed stands in nobody's way.
 */
final class DirectoryLock implements AutoCloseable {

  private static final String FILE = "demo.lock";

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws DemoDirectoryInUseException if another demo, of this process or any other, has it
   */
  static DirectoryLock on(Path directory) {
    Path file = directory.resolve(FILE);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new DemoDirectoryInUseException(directory);
      }
      return new DirectoryLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be locked", e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another demo of this very process
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
