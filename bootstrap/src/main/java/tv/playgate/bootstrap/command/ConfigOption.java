package tv.playgate.bootstrap.command;

import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;
import tv.playgate.bootstrap.configuration.ConfigurationFile;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.bootstrap.wiring.Core;
import tv.playgate.bootstrap.wiring.MaterialReader;

/** The option {@code --config FILE}, and what can be had with it. */
final class ConfigOption {

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration file.")
  private Path file = Path.of("playgate.yaml");

  PlaygateConfiguration configuration() {
    return ConfigurationFile.read(file, System.getenv());
  }

  /** The house without its doors. */
  Core openCore(Clock clock) {
    return Core.open(MaterialReader.read(configuration(), clock.instant()), clock);
  }
}
