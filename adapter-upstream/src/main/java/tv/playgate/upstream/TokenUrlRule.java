package tv.playgate.upstream;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.license.TokenUrl;

/**
 * Which token URLs are handed out (sees-expressplay §7, D11): https, a host of the allow-list and
 * no other that looks like it, no user information, no fragment, exactly one token that is not
 * empty, visible ASCII alone and at most 8,192 characters. A port is not looked at, for the
 * published sample has one.
 */
final class TokenUrlRule {

  static final String TOKEN = "ExpressPlayToken";

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
    return parsed(url)
        .filter(uri -> tokens(uri).equals(List.of(true)))
        .map(uri -> new TokenUrl(url));
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
    return parsed(place)
        .filter(uri -> tokens(uri).isEmpty())
        .map(uri -> place + separator(uri.getRawQuery()) + TOKEN + "=")
        .flatMap(start -> handOut(start + EncodedParameters.encoded(token)));
  }

  private static String separator(@Nullable String query) {
    if (query == null) {
      return "?";
    }
    return query.isEmpty() || query.endsWith("&") ? "" : "&";
  }

  private Optional<URI> parsed(String url) {
    if (url.length() > MAX_LENGTH || !VISIBLE.matcher(url).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(url)).filter(this::isOnList);
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

  /** Every token of the query: whether there is anything in it. */
  private static List<Boolean> tokens(URI url) {
    String query = url.getRawQuery() == null ? "" : url.getRawQuery();
    return Arrays.stream(query.split("&", -1))
        .filter(pair -> pair.equals(TOKEN) || pair.startsWith(TOKEN + "="))
        .map(pair -> pair.length() > TOKEN.length() + 1)
        .toList();
  }
}
