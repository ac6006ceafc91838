package tv.playgate.mtls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells cheaply that a file is another one than before, also where a link on the way to it was
 * turned, as Kubernetes does with mounted secrets.
 *
 * @param place where it is once every link is followed; null if it is not there
 * @param changed when its content changed; null if it is not there
 * @param size in bytes
 * @param key which file it is, whatever its name; null where the file system does not tell
 */
record FileStamp(
    @Nullable Path place, @Nullable FileTime changed, long size, @Nullable Object key) {

  private static final FileStamp ABSENT = new FileStamp(null, null, 0, null);

  static List<FileStamp> of(List<Path> files) {
    return files.stream().map(FileStamp::of).toList();
  }

  private static FileStamp of(Path file) {
    try {
      Path place = file.toRealPath();
      BasicFileAttributes attributes = Files.readAttributes(place, BasicFileAttributes.class);
      return new FileStamp(
          place, attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    } catch (IOException e) {
      return ABSENT;
    }
  }
}
