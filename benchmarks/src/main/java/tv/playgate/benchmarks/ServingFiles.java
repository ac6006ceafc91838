package tv.playgate.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** How a server tells the script that it serves, and where: files in a directory of its own. */
final class ServingFiles {

  private final Path directory;

  ServingFiles(Path directory) {
    this.directory = directory;
  }

  void token(String token) throws IOException {
    Files.writeString(directory.resolve("access-token"), token);
  }

  /** Written last, and by rename: whoever finds it can rely on all the rest. */
  void address(InetSocketAddress address) throws IOException {
    Path unfinished = directory.resolve("ready.json.new");
    Files.writeString(
        unfinished, "{\"http\":\"http://127.0.0.1:%d\"}".formatted(address.getPort()));
    Files.move(unfinished, directory.resolve("ready.json"), StandardCopyOption.ATOMIC_MOVE);
  }
}
