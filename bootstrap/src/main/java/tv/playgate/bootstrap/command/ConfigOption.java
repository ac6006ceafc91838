package tv.playgate.bootstrap.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import picocli.CommandLine.Option;
import tv.playgate.bootstrap.wiring.CheckedConfiguration;
import tv.playgate.bootstrap.wiring.Core;

/** The option {@code --config FILE}, and what can be had with it. */
final class ConfigOption {

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration file.")
  private Path file = Path.of("playgate.yaml");

  CheckedConfiguration read(Instant now) {
    return CheckedConfiguration.read(file, System.getenv(), now);
  }

  /** The house without its doors. */
  Core openCore(Clock clock) {
    return Core.open(read(clock.instant()).materials(), clock);
  }
}
