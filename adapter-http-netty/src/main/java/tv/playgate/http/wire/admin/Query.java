package tv.playgate.http.wire.admin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The query of a request to the admin address: parameters that are known, each at most once. */
public final class Query {

  private final Map<String, String> values = new HashMap<>();

  private Query() {}

  /**
   * Reads a query as it travelled.
   *
   * @param text percent-encoded, without its question mark
   * @param known the names of the parameters that there are
   * @throws InvalidRequestException if a parameter is unknown, comes twice or is malformed
   */
  public static Query read(String text, String... known) throws InvalidRequestException {
    Query query = new Query();
    Set<String> names = Set.of(known);
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        query.take(pair, names);
      }
    }
    return query;
  }

  private void take(String pair, Set<String> known) throws InvalidRequestException {
    int equals = pair.indexOf('=');
    String name = decode(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
    if (!known.contains(name)) {
      throw new InvalidRequestException(
          "the query: expected no parameters"
              + (known.isEmpty() ? "" : " but " + String.join(", ", new TreeSet<>(known))));
    }
    if (values.put(name, value) != null) {
      throw new InvalidRequestException(name + ": is there twice");
    }
  }

  private static String decode(String text) throws InvalidRequestException {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException("the query has a malformed escape");
    }
  }

  /** The value of a parameter, which may be blank; empty if it is not there. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * The value of a parameter that has to be there.
   *
   * @throws InvalidRequestException if it is not there
   */
  public String required(String name) throws InvalidRequestException {
    return value(name).orElseThrow(() -> new InvalidRequestException(name + ": is required"));
  }

  /**
   * A whole number.
   *
   * @param otherwise what holds where the parameter is not there
   * @throws InvalidRequestException if it is no number, or out of range
   */
  public long number(String name, long min, long max, long otherwise)
      throws InvalidRequestException {
    String text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for any other number that is none of these.
    }
    throw new InvalidRequestException(
        name + ": expected a whole number from " + min + " to " + max);
  }
}
