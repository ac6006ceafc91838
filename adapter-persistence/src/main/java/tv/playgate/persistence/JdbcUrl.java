package tv.playgate.persistence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC URL that this room takes: of a known database, without credentials, and without settings
 * that would change what the room promises.
 *
 * @param type whose URL it is
 * @param value the URL to connect to, with the settings that are ours to make
 * @param name the URL without its settings, for messages and logs
 */
record JdbcUrl(DatabaseType type, String value, String name) {

  private static final Pattern SETTINGS = Pattern.compile("[;?]");
  // As settings, or as user information before the host, where no driver looks for it.
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)[;?&](user|password|sslpassword)=|//[^?;]*@|^(?!jdbc:h2:)[^?;]*@");
  private static final Pattern H2_KIND = Pattern.compile("jdbc:h2:([A-Za-z]{2,}):.*");
  private static final Set<String> H2_KINDS_SERVED = Set.of("file", "mem");
  // H2 takes a backslash before a semicolon that belongs to a value.
  private static final Pattern H2_SEPARATOR = Pattern.compile("(?<!\\\\);");

  /** Settings of H2 that must have one value, for what would happen otherwise. */
  private static final Map<String, String> H2_REQUIRED =
      Map.of(
          "WRITE_DELAY", "0", // acknowledged commits would be lost
          "IGNORECASE", "FALSE", // identifiers would compare without case
          "MODE", "REGULAR", // another dialect than the migrations are written in
          "AUTO_SERVER", "FALSE"); // an H2 file has one process, and opens no port

  /**
   * Reads a URL.
   *
   * @throws IllegalArgumentException if it is not one that we take
   */
  static JdbcUrl parse(String url) {
    // Before anything else, for every other message repeats a part of the URL.
    if (CREDENTIALS.matcher(url).find()) {
      throw new IllegalArgumentException(
          "database url: has credentials (expected: user and password beside the url)");
    }
    String name = SETTINGS.split(url, 2)[0];
    DatabaseType type =
        DatabaseType.ofUrl(url)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "database url: " + name + " (expected: jdbc:h2:… or jdbc:postgresql:…)"));
    return new JdbcUrl(type, type == DatabaseType.H2 ? withH2Settings(url) : url, name);
  }

  private static String withH2Settings(String url) {
    Matcher kind = H2_KIND.matcher(url);
    if (kind.matches() && !H2_KINDS_SERVED.contains(kind.group(1).toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "database url: jdbc:h2:"
              + kind.group(1)
              + ": is not served (expected: jdbc:h2:file:… or jdbc:h2:mem:…)");
    }
    if (setting(url, "INIT").isPresent()) {
      throw new IllegalArgumentException(
          "database url: INIT is not served (expected: no SQL to run at each connection)");
    }
    H2_REQUIRED.forEach(
        (setting, expected) ->
            setting(url, setting)
                .filter(given -> !given.equalsIgnoreCase(expected))
                .ifPresent(given -> refuse(setting, given, expected)));
    String durable = setting(url, "WRITE_DELAY").isPresent() ? url : url + ";WRITE_DELAY=0";
    // H2's own shutdown hook would close the database under transactions that are still running.
    return setting(url, "DB_CLOSE_ON_EXIT").isPresent()
        ? durable
        : durable + ";DB_CLOSE_ON_EXIT=FALSE";
  }

  private static void refuse(String setting, String given, String expected) {
    throw new IllegalArgumentException(
        "database url: " + setting + "=" + given + " (expected: " + expected + ")");
  }

  private static Optional<String> setting(String url, String name) {
    String start = name + "=";
    return Arrays.stream(H2_SEPARATOR.split(url))
        .skip(1)
        .filter(setting -> setting.toUpperCase(Locale.ROOT).startsWith(start))
        .map(setting -> setting.substring(start.length()))
        .findFirst();
  }

  @Override
  public String toString() {
    return name;
  }
}
