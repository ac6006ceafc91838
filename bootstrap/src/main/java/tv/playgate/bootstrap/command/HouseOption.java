package tv.playgate.bootstrap.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import tv.playgate.bootstrap.wiring.CheckedConfiguration;
import tv.playgate.bootstrap.wiring.Materials;
import tv.playgate.bootstrap.wiring.RestingKeys;

/**
 * The options {@code --config FILE} or {@code --admin URL --token-file FILE}: a house that a
 * command opens itself, or one that runs.
 */
final class HouseOption {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration of a Playgate that is not running, or runs on PostgreSQL.")
  private Path config = Path.of("");

  @ArgGroup(exclusive = false)
  private RunningOption running = new RunningOption();

  /** The one that runs; empty if a configuration was named. */
  Optional<RunningPlaygate> running() {
    return running.playgate();
  }

  /** Its master keys and what rests under them; no other file of the configuration is read. */
  RestingKeys restingKeys(Clock clock) {
    return RestingKeys.read(config, System.getenv(), clock);
  }

  /** What the configuration's files turned into. */
  Materials materials(Instant now) {
    return CheckedConfiguration.read(config, System.getenv(), now).materials();
  }
}
