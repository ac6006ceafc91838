package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The ExpressPlay URL that a player redeems for a license. Whoever holds it has the license, so it
 * prints as redacted.
 *
 * @param value an absolute https URL
 */
public record TokenUrl(String value) implements LicenseGrant {

  private static final Pattern TOKEN = Pattern.compile("(?:.*&)?ExpressPlayToken=[^&]+(?:&.*)?");

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
    String query = URI.create(value).getRawQuery();
    return query != null && TOKEN.matcher(query).matches();
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
