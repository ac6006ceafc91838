package tv.playgate.bootstrap.demo;

import java.nio.file.Path;

/** Another demo runs on the directory; its files are left alone. */
public final class DemoDirectoryInUseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoDirectoryInUseException(Path directory) {
    super(directory + ": another demo runs on this directory (end it, or give --dir another one)");
  }
}
