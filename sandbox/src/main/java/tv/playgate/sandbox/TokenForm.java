package tv.playgate.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A FairPlay token request as ExpressPlay reads it, with the documented error codes. */
record TokenForm(Map<String, String> parameters) {

  private static final Pattern HEX_32 = Pattern.compile("[0-9a-fA-F]{32}");
  private static final Pattern RELATIVE = Pattern.compile("\\+[1-9][0-9]{0,6}");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final long LONGEST_SECONDS = 30L * 24 * 60 * 60;
  private static final int MAX_COOKIE = 32;

  /** Reads a form; a parameter that comes twice counts once. */
  static TokenForm read(String encoded) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
    }
    return new TokenForm(parameters);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The first error, if there is one. */
  OptionalInt error(String customerAuthenticator) {
    if (missing("customerAuthenticator")) {
      return OptionalInt.of(-2017);
    }
    if (!customerAuthenticator.equals(get("customerAuthenticator"))) {
      return OptionalInt.of(-2018);
    }
    if (!missing("errorFormat") && !"html".equals(get("errorFormat")) && !wantsJson()) {
      return OptionalInt.of(-3004);
    }
    if (!matches("contentKey", HEX_32)) {
      return OptionalInt.of(-2027);
    }
    if (!matches("iv", HEX_32)) {
      return OptionalInt.of(-6003);
    }
    return errorOfTerms();
  }

  private OptionalInt errorOfTerms() {
    if (!missing("expirationTime") && !expirationFits(get("expirationTime"))) {
      return OptionalInt.of(-2002);
    }
    if (!missing("rentalDuration") && !matches("rentalDuration", SECONDS)) {
      return OptionalInt.of(-6007);
    }
    String cookie = get("cookie");
    return cookie != null && cookie.length() > MAX_COOKIE
        ? OptionalInt.of(-2033)
        : OptionalInt.empty();
  }

  /** Whether errors are wanted as JSON; HTML is the default. */
  boolean wantsJson() {
    return "json".equals(get("errorFormat"));
  }

  /** Whether the URL shall be https; the real service may hand out plain http otherwise. */
  boolean wantsHttps() {
    return "true".equals(get("useHttps"));
  }

  private @Nullable String get(String name) {
    return parameters.get(name);
  }

  private boolean missing(String name) {
    String value = get(name);
    return value == null || value.isEmpty();
  }

  private boolean matches(String name, Pattern pattern) {
    String value = get(name);
    return value != null && pattern.matcher(value).matches();
  }

  private static boolean expirationFits(@Nullable String expiration) {
    if (expiration == null) {
      return true;
    }
    if (RELATIVE.matcher(expiration).matches()) {
      return Long.parseLong(expiration.substring(1)) <= LONGEST_SECONDS;
    }
    try {
      return expiration.endsWith("Z") && Instant.parse(expiration).isAfter(Instant.EPOCH);
    } catch (DateTimeParseException malformed) {
      return false;
    }
  }

  /** Never prints what it holds. */
  @Override
  public String toString() {
    return "TokenForm" + parameters.keySet();
  }
}
