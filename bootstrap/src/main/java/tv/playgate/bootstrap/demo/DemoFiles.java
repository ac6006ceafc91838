package tv.playgate.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** The demo's directory. Files appear whole or not at all, and only their owner may read them. */
final class DemoFiles {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path directory;

  private DemoFiles(Path directory) {
    this.directory = directory;
  }

  static DemoFiles in(Path directory) {
    try {
      Path absolute = directory.toAbsolutePath().normalize();
      Files.createDirectories(absolute);
      return new DemoFiles(absolute);
    } catch (IOException e) {
      throw new UncheckedIOException(directory + ": cannot be made", e);
    }
  }

  Path directory() {
    return directory;
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  void write(String name, String text) {
    try {
      Path temporary = Files.createTempFile(directory, name, ".new");
      if (temporary.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(temporary, OWNER_ONLY);
      }
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      Files.move(
          temporary,
          file(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file(name) + ": cannot be written", e);
    }
  }

  /** Writes a file unless it is there: what a demo once made, it keeps. */
  void writeOnce(String name, Supplier<String> text) {
    if (!Files.exists(file(name))) {
      write(name, text.get());
    }
  }

  String read(String name) {
    try {
      return Files.readString(file(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(file(name) + ": cannot be read", e);
    }
  }

  void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(file(name) + ": cannot be removed", e);
    }
  }
}
