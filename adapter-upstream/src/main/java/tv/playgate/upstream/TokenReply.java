package tv.playgate.upstream;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tv.playgate.domain.license.TokenUrl;

/**
 * Reads the one token URL of a {@code text/uri-list}: blank lines and {@code #} lines do not count,
 * and there must be exactly one other (sees-expressplay §5.7, D20). A URL to hand out is https, has
 * no user information, names an allowed host and carries a token (D11).
 */
final class TokenUrlList {

  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");
  private static final Pattern TOKEN = Pattern.compile("(?:.*&)?ExpressPlayToken=[^&]+(?:&.*)?");

  private final Set<String> hosts;

  /**
   * Reads with that allow-list.
   *
   * @param hosts in lower case
   */
  TokenUrlList(Set<String> hosts) {
    this.hosts = hosts;
  }

  /** The URL to hand out; empty if there is none, or another one too. */
  Optional<TokenUrl> only(String body) {
    List<String> urls =
        body.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    return urls.size() == 1 && mayBeHandedOut(urls.get(0))
        ? Optional.of(new TokenUrl(urls.get(0)))
        : Optional.empty();
  }

  private boolean mayBeHandedOut(String url) {
    if (!PRINTABLE.matcher(url).matches()) {
      return false;
    }
    try {
      return mayBeHandedOut(new URI(url));
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private boolean mayBeHandedOut(URI url) {
    return "https".equalsIgnoreCase(url.getScheme())
        && url.getHost() != null
        && hosts.contains(url.getHost().toLowerCase(Locale.ROOT))
        && url.getRawUserInfo() == null
        && url.getRawQuery() != null
        && TOKEN.matcher(url.getRawQuery()).matches();
  }
}
