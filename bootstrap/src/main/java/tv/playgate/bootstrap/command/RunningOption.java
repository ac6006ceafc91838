package tv.playgate.bootstrap.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options {@code --admin URL --token-file FILE}: a running Playgate. */
final class RunningOption {

  @Option(
      names = "--admin",
      required = true,
      paramLabel = "URL",
      description = "The admin address of a running Playgate.")
  private String address = "";

  @Option(
      names = "--token-file",
      required = true,
      paramLabel = "FILE",
      description = "The file with the admin token.")
  private Path tokenFile = Path.of("");

  /** The running Playgate; empty if the options were not given. */
  Optional<RunningPlaygate> playgate() {
    return address.isEmpty()
        ? Optional.empty()
        : Optional.of(RunningPlaygate.at(address, tokenFile));
  }
}
