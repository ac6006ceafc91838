package tv.playgate.mtls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.upstream.ClientIdentityName;

/**
 * A directory with {@code NAME.pem} and {@code NAME.key} for each identity. What begins with a dot,
 * as the links of mounted secrets do, and what ends otherwise is none.
 *
 * @param path where; null means no identities at all
 */
record IdentityDirectory(@Nullable Path path) {

  private static final List<String> ENDINGS = List.of(".pem", ".key");

  /**
   * The files of each identity by its name, whether both are there or not.
   *
   * @throws TlsMaterialException if it cannot be listed, or a file's name is no identity's
   */
  Map<String, CertificateFiles> list() {
    Map<String, CertificateFiles> files = new TreeMap<>();
    Path directory = path;
    if (directory != null) {
      names(directory).forEach(name -> files.put(name, CertificateFiles.in(directory, name)));
    }
    return files;
  }

  private static List<String> names(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .flatMap(IdentityDirectory::stem)
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new TlsMaterialException(directory, "cannot be listed", e);
    }
  }

  private static Stream<String> stem(String name) {
    return ENDINGS.stream()
        .filter(name::endsWith)
        .map(ending -> name.substring(0, name.length() - ending.length()));
  }

  /**
   * The name of an identity.
   *
   * @throws TlsMaterialException if it is none
   */
  static ClientIdentityName name(String stem, CertificateFiles files) {
    try {
      return new ClientIdentityName(stem);
    } catch (IllegalArgumentException e) {
      throw new TlsMaterialException(files.certificate(), String.valueOf(e.getMessage()), e);
    }
  }

  /** Every file that matters here, to look for changes. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    list()
        .values()
        .forEach(
            one -> {
              files.add(one.certificate());
              files.add(one.key());
            });
    return files;
  }
}
