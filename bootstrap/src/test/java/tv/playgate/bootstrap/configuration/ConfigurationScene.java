package tv.playgate.bootstrap.configuration;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A configuration file in a directory, with an environment around it. */
record ConfigurationScene(Path file, Map<String, String> environment) {

  /** The least that a configuration must say. */
  static final String LEAST =
      """
      admin: {tokenFile: admin-token}
      tokens: {signingKeyFile: tokens.pem}
      keys: {masterKeyFile: master.key}
      """;

  static ConfigurationScene of(Path directory, String text) throws IOException {
    return new ConfigurationScene(
        Files.writeString(directory.resolve("playgate.yaml"), text), Map.of());
  }

  ConfigurationScene with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new ConfigurationScene(file, more);
  }

  PlaygateConfiguration read() {
    return ConfigurationFile.read(file, environment);
  }

  /** All that is wrong with it; empty where nothing is. */
  List<String> problems() {
    InvalidConfigurationException refused =
        catchThrowableOfType(InvalidConfigurationException.class, this::read);
    return refused == null ? List.of() : refused.problems();
  }
}
