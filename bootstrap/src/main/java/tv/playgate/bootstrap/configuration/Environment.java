package tv.playgate.bootstrap.configuration;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that stand for keys: {@code PLAYGATE_}, then the key with each dot, and
 * the start of each word, as an underscore.
 */
record Environment(Map<String, String> variables) {

  private static final String PREFIX = "PLAYGATE_";

  Environment {
    variables = Map.copyOf(variables);
  }

  static String nameOf(String key) {
    return PREFIX + key.replace('.', '_').replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }

  @Nullable String valueOf(String key) {
    return variables.get(nameOf(key));
  }
}
