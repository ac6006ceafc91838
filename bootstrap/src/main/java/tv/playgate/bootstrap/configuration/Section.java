package tv.playgate.bootstrap.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One section of the configuration file while it is read. The environment goes before the file.
 * What is wrong is noted under its key, and reading goes on with a stand-in.
 */
final class Section {

  private static final int HIGHEST_PORT = 65_535;

  private final String prefix;
  private final @Nullable JsonNode node;
  private final Environment environment;
  private final Problems problems;
  private final Path directory;
  private final Set<String> known = new HashSet<>();
  private boolean touched;

  private Section(
      String prefix,
      @Nullable JsonNode node,
      Environment environment,
      Problems problems,
      Path directory) {
    this.prefix = prefix;
    this.node = node != null && node.isObject() ? node : null;
    this.environment = environment;
    this.problems = problems;
    this.directory = directory;
    this.touched = node != null;
    if (node != null && !node.isObject()) {
      problems.add(prefix.isEmpty() ? "file" : prefix, "expected keys and values");
    }
  }

  static Section root(JsonNode tree, Environment environment, Problems problems, Path directory) {
    return new Section("", tree, environment, problems, directory);
  }

  Section section(String name) {
    return new Section(key(name), member(name), environment, problems, directory);
  }

  /** Whether anything is said about this section, in the file or in the environment. */
  boolean isPresent(List<String> names) {
    return touched || names.stream().anyMatch(name -> environment.valueOf(key(name)) != null);
  }

  private String key(String name) {
    return prefix.isEmpty() ? name : prefix + "." + name;
  }

  void problem(String name, String problem) {
    problems.add(key(name), problem);
  }

  /** Whether something is wrong with that key already, and a stand-in was read for it. */
  boolean isWrong(String name) {
    return problems.keys().contains(key(name));
  }

  private @Nullable JsonNode member(String name) {
    known.add(name);
    JsonNode value = node == null ? null : node.get(name);
    return value == null || saysNothing(value) ? null : value;
  }

  /** A key without a value reaches us as null or as an empty text, as the writer of it likes. */
  private static boolean saysNothing(JsonNode value) {
    return value.isNull() || (value.isTextual() && value.textValue().isEmpty());
  }

  @Nullable String text(String name) {
    JsonNode value = member(name);
    String override = environment.valueOf(key(name));
    if (override != null) {
      return override;
    }
    if (value != null && !value.isValueNode()) {
      problem(name, "expected one value");
      return null;
    }
    return value == null ? null : value.asText();
  }

  String text(String name, String otherwise) {
    String value = text(name);
    return value == null || value.isBlank() ? otherwise : value;
  }

  int integer(String name, int otherwise, int lowest, int highest) {
    String text = text(name);
    try {
      int value = text == null ? otherwise : Integer.parseInt(text);
      if (value >= lowest && value <= highest) {
        return value;
      }
    } catch (NumberFormatException e) {
      // falls through to the one message for everything that is no such number
    }
    problem(name, "expected an integer from " + lowest + " to " + highest);
    return otherwise;
  }

  /** A port; 0 means any free one. */
  int port(int otherwise) {
    return integer("port", otherwise, 0, HIGHEST_PORT);
  }

  boolean flag(String name, boolean otherwise) {
    String text = text(name);
    if (text == null || text.equals("true") || text.equals("false")) {
      return text == null ? otherwise : Boolean.parseBoolean(text);
    }
    problem(name, "expected true or false");
    return otherwise;
  }

  Duration duration(String name, Duration otherwise) {
    String text = text(name);
    try {
      Duration value = text == null ? otherwise : Duration.parse(text);
      if (!value.isNegative() && !value.isZero()) {
        return value;
      }
    } catch (DateTimeException e) {
      // falls through to the one message for everything that is no such duration
    }
    problem(name, "expected an ISO-8601 duration above zero, such as PT2S");
    return otherwise;
  }

  List<String> texts(String name, List<String> otherwise) {
    JsonNode value = member(name);
    String override = environment.valueOf(key(name));
    if (override != null) {
      return Arrays.stream(override.split(",", -1))
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .toList();
    }
    if (value == null) {
      return otherwise;
    }
    if (!value.isArray()) {
      problem(name, "expected a list");
      return otherwise;
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : value) {
      if (element.isNull() || !element.isValueNode()) {
        problem(name, "expected a list of values");
        return otherwise;
      }
      texts.add(element.asText());
    }
    return texts;
  }

  @Nullable Path file(String name) {
    String text = text(name);
    return text == null || text.isBlank() ? null : resolved(name, text);
  }

  Path file(String name, String otherwise) {
    return resolved(name, text(name, otherwise));
  }

  Path requiredFile(String name) {
    Path file = file(name);
    if (file == null) {
      problem(name, "is required");
      return directory;
    }
    return file;
  }

  List<Path> files(String name) {
    return texts(name, List.of()).stream().map(file -> resolved(name, file)).toList();
  }

  /** A file of that key, relative to the configuration file. */
  Path resolved(String name, String file) {
    try {
      return directory.resolve(file).normalize();
    } catch (InvalidPathException e) {
      problem(name, "is no file name");
      return directory;
    }
  }

  @Nullable URI address(String name) {
    String text = text(name);
    try {
      return text == null || text.isBlank() ? null : URI.create(text);
    } catch (IllegalArgumentException e) {
      problem(name, "expected an absolute address");
      return null;
    }
  }

  /** Notes every key that nobody asked for. */
  void refuseUnknown() {
    if (node != null) {
      node.fieldNames()
          .forEachRemaining(
              name -> {
                if (!known.contains(name)) {
                  problem(name, "there is no such key");
                }
              });
    }
  }
}
