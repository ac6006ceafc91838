package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ExpressPlay URL that a player redeems for a license. Whoever holds it has the license, so it
 * prints as redacted.
 *
 * @param value an absolute https URL
 */
public record TokenUrl(String value) implements LicenseGrant {

  /** The name under which its query carries the token. */
  public static final String PARAMETER = "ExpressPlayToken";

  /** The longest URL that is handed out, in characters. */
  public static final int MAX_LENGTH = 8_192;

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");
  private static final int HIGHEST_PORT = 65_535;

  /**
   * @throws IllegalArgumentException unless it is an absolute https URL with a host and without
   *     user information; the message does not repeat it
   */
  public TokenUrl {
    requireNonNull(value, "value");
    if (!isPlainHttps(value)) {
      throw new IllegalArgumentException("token URL: expected an absolute https URL");
    }
  }

  /**
   * What of the form of token URLs a text breaks, in words that repeat nothing of it; empty if it
   * breaks nothing. The form is one for URLs that ExpressPlay issues and for those of the catalog:
   * https, a host, no user information, no fragment, visible ASCII alone, at most {@value
   * #MAX_LENGTH} characters and at most one token. That there is one is another question: {@link
   * #carriesToken}.
   *
   * <p>What is kept already need not have it: the constructor asks only for what it says, so that
   * no row becomes unreadable when the form becomes stricter.
   */
  public static Optional<String> problemWith(String value) {
    if (value.length() > MAX_LENGTH) {
      return Optional.of("is longer than " + MAX_LENGTH + " characters");
    }
    if (!VISIBLE.matcher(value).matches()) {
      return Optional.of("has characters that are not visible ASCII, or none at all");
    }
    try {
      return problemWith(value, URI.create(value));
    } catch (IllegalArgumentException malformed) {
      return Optional.of("is no URL");
    }
  }

  private static Optional<String> problemWith(String value, URI url) {
    if (!"https".equalsIgnoreCase(url.getScheme())) {
      return Optional.of("is not https");
    }
    if (url.getRawUserInfo() != null) {
      return Optional.of("has user information");
    }
    if (url.getHost() == null) {
      return Optional.of("has no host");
    }
    if (url.getPort() == 0 || url.getPort() > HIGHEST_PORT) {
      return Optional.of("has a port that cannot be");
    }
    if (url.getRawFragment() != null) {
      return Optional.of("has a fragment");
    }
    return new TokenUrl(value).tokens().size() > 1
        ? Optional.of("has more than one " + PARAMETER)
        : Optional.empty();
  }

  /** Its host, as it is written. */
  public String host() {
    return URI.create(value).getHost();
  }

  /** Whether its query carries a token, without which no player can redeem it (decision D11). */
  public boolean carriesToken() {
    return tokens().stream().anyMatch(token -> !token.isEmpty());
  }

  /**
   * What its query has under {@link #PARAMETER}, encoded, in order; empty texts too. Names count
   * decoded, for nobody knows whether a player or a server on the way decodes them.
   */
  public List<String> tokens() {
    String query = URI.create(value).getRawQuery();
    return query == null
        ? List.of()
        : Arrays.stream(query.split("&", -1)).flatMap(TokenUrl::token).toList();
  }

  private static Stream<String> token(String pair) {
    String[] parts = pair.split("=", 2);
    return PARAMETER.equals(decoded(parts[0]))
        ? Stream.of(parts.length == 2 ? parts[1] : "")
        : Stream.empty();
  }

  /** A name out of a query that was parsed, so it can be parsed alone. */
  private static String decoded(String name) {
    return URI.create("?" + name).getQuery();
  }

  @Override
  public <R> R fold(Function<TokenUrl, R> tokenUrl) {
    return tokenUrl.apply(this);
  }

  private static boolean isPlainHttps(String value) {
    try {
      URI uri = URI.create(value);
      return "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "TokenUrl(redacted)";
  }
}
