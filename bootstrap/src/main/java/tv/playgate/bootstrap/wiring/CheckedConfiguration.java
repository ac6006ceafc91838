package tv.playgate.bootstrap.wiring;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import tv.playgate.bootstrap.configuration.ConfigurationFile;
import tv.playgate.bootstrap.configuration.InvalidConfigurationException;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.bootstrap.configuration.Problems;

/**
 * A configuration file and everything that it names, read and proved; nothing is opened yet.
 *
 * @param configuration what the file says
 * @param materials what its files and addresses turned into
 */
public record CheckedConfiguration(PlaygateConfiguration configuration, Materials materials) {

  /**
   * Reads the file, then what it names, and only then says what is wrong: keys and files at once.
   *
   * @param file the configuration file
   * @param environment variables by name; {@code PLAYGATE_HTTP_PORT} stands for {@code http.port}
   * @param now the instant at which certificates must be valid
   * @throws InvalidConfigurationException if anything is wrong; it names all of it, and no secret
   */
  public static CheckedConfiguration read(Path file, Map<String, String> environment, Instant now) {
    Problems problems = new Problems();
    PlaygateConfiguration configuration = ConfigurationFile.read(file, environment, problems);
    return new CheckedConfiguration(
        configuration, MaterialReader.read(configuration, now, problems));
  }
}
