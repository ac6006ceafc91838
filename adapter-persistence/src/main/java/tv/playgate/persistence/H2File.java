package tv.playgate.persistence;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of an H2 database, which H2 would make readable for everybody. Client secrets and
 * cookies rest in it as hashes, content keys wrapped, and who watches what in the clear.
 */
final class H2File {

  private static final Logger log = LoggerFactory.getLogger(H2File.class);
  private static final String URL = "jdbc:h2:file:";
  private static final String SUFFIX = ".mv.db";

  private H2File() {}

  /**
   * Makes the file, and the directories above it, for their owner alone. What is there already
   * stays as it is: its owner has decided. H2 takes an empty file for a new database.
   *
   * @param name the URL of the database, without its settings
   */
  static void makePrivate(String name) {
    path(name).ifPresent(H2File::make);
  }

  private static Optional<Path> path(String name) {
    try {
      return name.startsWith(URL)
          ? Optional.of(Path.of(name.substring(URL.length()) + SUFFIX).toAbsolutePath())
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty(); // H2 says so in its own words
    }
  }

  private static void make(Path file) {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try {
      Path directory = file.getParent();
      if (directory != null) {
        Files.createDirectories(directory, of("rwx------"));
      }
      Files.createFile(file, of("rw-------"));
    } catch (FileAlreadyExistsException e) {
      // It stays as it is.
    } catch (IOException e) {
      // Whoever opens the database next is told why it cannot be had.
      log.debug("{}: cannot be made", file, e);
    }
  }

  private static FileAttribute<?> of(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
