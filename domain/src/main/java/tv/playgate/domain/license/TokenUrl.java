package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
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

  /** Whether its query carries a token, without which no player can redeem it (decision D11). */
  public boolean carriesToken() {
    return tokens().stream().anyMatch(token -> !token.isEmpty());
  }

  /** What its query has under {@link #PARAMETER}, encoded, in order; empty texts too. */
  public List<String> tokens() {
    String query = URI.create(value).getRawQuery();
    return query == null
        ? List.of()
        : Arrays.stream(query.split("&", -1)).flatMap(TokenUrl::token).toList();
  }

  private static Stream<String> token(String pair) {
    String[] parts = pair.split("=", 2);
    return parts[0].equals(PARAMETER)
        ? Stream.of(parts.length == 2 ? parts[1] : "")
        : Stream.empty();
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
