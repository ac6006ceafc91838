package tv.playgate.bootstrap.configuration;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads {@code playgate.yaml}, or JSON, with the environment put over it. */
public final class ConfigurationFile {

  private static final ObjectMapper YAML =
      new ObjectMapper(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ConfigurationFile() {}

  /**
   * Reads the file and checks every key.
   *
   * @param file the configuration file
   * @param environment variables by name; {@code PLAYGATE_HTTP_PORT} stands for {@code http.port}
   * @throws InvalidConfigurationException if anything is wrong; it names all of it
   */
  public static PlaygateConfiguration read(Path file, Map<String, String> environment) {
    Problems problems = new Problems();
    PlaygateConfiguration configuration = read(file, environment, problems);
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException(problems.sentences());
    }
    return configuration;
  }

  /**
   * Reads the file, notes every key that is wrong, and goes on with stand-ins for their values.
   *
   * @param file the configuration file
   * @param environment variables by name
   * @param problems where to note
   * @throws InvalidConfigurationException if there are no keys to be read: no file, or no YAML
   */
  public static PlaygateConfiguration read(
      Path file, Map<String, String> environment, Problems problems) {
    Path directory = file.toAbsolutePath().normalize().getParent();
    Section root =
        Section.root(
            tree(file),
            new Environment(environment),
            problems,
            directory == null ? file : directory);
    return new ConfigurationReader(root).read();
  }

  private static JsonNode tree(Path file) {
    try {
      JsonNode tree = YAML.readTree(Files.readString(file));
      return tree == null || tree.isMissingNode() || tree.isNull()
          ? JsonNodeFactory.instance.objectNode()
          : tree;
    } catch (JacksonException e) {
      throw new InvalidConfigurationException(
          List.of(file + ": is neither YAML nor JSON, or has a key twice" + position(e)));
    } catch (IOException e) {
      throw new InvalidConfigurationException(List.of(file + ": cannot be read"));
    }
  }

  private static String position(JacksonException e) {
    return e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
  }
}
