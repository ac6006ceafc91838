package tv.playgate.persistence.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes files that only their owner may read, so that nobody ever finds half of one. */
final class PrivateFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private PrivateFile() {}

  /**
   * Puts another text into a file that is there: it lies on the disk before the old one goes. The
   * file keeps its owner, and its group may read it if it could before, lest the process that lives
   * on it be locked out.
   */
  static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh); // of somebody who was killed
    try {
      create(fresh, text, Files.getFileAttributeView(file, PosixFileAttributeView.class));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
    force(file.toAbsolutePath().getParent());
  }

  private static void create(Path file, String text, @Nullable PosixFileAttributeView like)
      throws IOException {
    FileAttribute<?>[] attributes =
        like == null
            ? new FileAttribute<?>[0]
            : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, attributes)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (like != null) {
        takeOver(file, like.readAttributes());
      }
      channel.force(true);
    }
  }

  private static void takeOver(Path file, PosixFileAttributes old) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    PosixFileAttributes made = view.readAttributes();
    if (!made.owner().equals(old.owner())) {
      view.setOwner(old.owner());
    }
    if (!made.group().equals(old.group())) {
      view.setGroup(old.group());
    }
    if (old.permissions().contains(PosixFilePermission.GROUP_READ)) {
      Set<PosixFilePermission> permissions = EnumSet.copyOf(OWNER_ONLY);
      permissions.add(PosixFilePermission.GROUP_READ);
      view.setPermissions(permissions);
    }
  }

  /** The new name of a file is in its directory, which has to reach the disk, too. */
  private static void force(@Nullable Path directory) {
    if (directory == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems cannot do that to directories; the file itself is on the disk.
    }
  }
}
