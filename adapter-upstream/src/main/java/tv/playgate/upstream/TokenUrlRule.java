package tv.playgate.upstream;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tv.playgate.domain.license.TokenUrl;

/**
 * Which token URLs are handed out (sees-expressplay §7, D11): https, a host of the allow-list and
 * no other that looks like it, no user information, no fragment, exactly one token that is not
 * empty, visible ASCII alone and at most 8,192 characters. A port is not looked at, for the
 * published sample has one.
 */
final class TokenUrlRule {

  /** The longest URL, in characters. */
  static final int MAX_LENGTH = 8_192;

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");
  private static final int HIGHEST_PORT = 65_535;

  private final Set<String> hosts;

  /**
   * A rule with that allow-list.
   *
   * @param hosts in lower case
   */
  TokenUrlRule(Set<String> hosts) {
    this.hosts = hosts;
  }

  /** The URL, if it may be handed out. */
  Optional<TokenUrl> handOut(String url) {
    return read(url).filter(found -> found.tokens().size() == 1 && found.carriesToken());
  }

  /**
   * The URL that redeems a token, if it may be handed out.
   *
   * @param place where tokens are redeemed; it may have a query, without a token in it
   */
  Optional<TokenUrl> handOut(String place, String token) {
    if (!VISIBLE.matcher(token).matches()) {
      return Optional.empty();
    }
    return read(place)
        .filter(found -> found.tokens().isEmpty())
        .map(found -> place + separator(place) + TokenUrl.PARAMETER + "=")
        .flatMap(start -> handOut(start + EncodedParameters.encoded(token)));
  }

  private static String separator(String place) {
    if (place.indexOf('?') < 0) {
      return "?";
    }
    return place.endsWith("?") || place.endsWith("&") ? "" : "&";
  }

  private Optional<TokenUrl> read(String url) {
    if (url.length() > MAX_LENGTH || !VISIBLE.matcher(url).matches()) {
      return Optional.empty();
    }
    try {
      return isOnList(new URI(url)) ? Optional.of(new TokenUrl(url)) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private boolean isOnList(URI url) {
    return "https".equalsIgnoreCase(url.getScheme())
        && url.getHost() != null
        && hosts.contains(url.getHost().toLowerCase(Locale.ROOT))
        && url.getPort() != 0
        && url.getPort() <= HIGHEST_PORT
        && url.getRawUserInfo() == null
        && url.getRawFragment() == null;
  }
}
