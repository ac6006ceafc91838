package tv.playgate.upstream;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tv.playgate.domain.identifier.PrintableText;
import tv.playgate.domain.license.TokenUrl;

/**
 * Which token URLs are handed out (sees-expressplay §7, D11): those of the {@linkplain
 * TokenUrl#problemWith form} that the catalog's have, too, of a host of the allow-list and no other
 * that looks like it, with exactly one token that is not empty. Of the port no more is asked than
 * that it can be one, for the published sample has one.
 */
final class TokenUrlRule {

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");

  /** Longer ones are no host names. */
  private static final int MOST_OF_A_HOST = 255;

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
  ReplyReading<TokenUrl> handOut(String url) {
    return read(url)
        .flatMap(
            found ->
                found.carriesToken()
                    ? ReplyReading.good(found)
                    : ReplyReading.bad("the URL has no " + TokenUrl.PARAMETER));
  }

  /**
   * The URL that redeems a token, if it may be handed out.
   *
   * @param place where tokens are redeemed; it may have a query, without a token in it
   */
  ReplyReading<TokenUrl> handOut(String place, String token) {
    if (!VISIBLE.matcher(token).matches()) {
      return ReplyReading.bad("the token is empty, or not of visible ASCII");
    }
    return read(place)
        .flatMap(
            found ->
                found.tokens().isEmpty()
                    ? handOut(
                        place
                            + separator(place)
                            + TokenUrl.PARAMETER
                            + "="
                            + EncodedParameters.encoded(token))
                    : ReplyReading.bad("the licenseAcquisitionUrl has a token of its own"));
  }

  private static String separator(String place) {
    if (place.indexOf('?') < 0) {
      return "?";
    }
    return place.endsWith("?") || place.endsWith("&") ? "" : "&";
  }

  private ReplyReading<TokenUrl> read(String url) {
    return TokenUrl.problemWith(url)
        .map(problem -> ReplyReading.<TokenUrl>bad("the URL " + problem))
        .orElseGet(() -> onList(new TokenUrl(url)));
  }

  private ReplyReading<TokenUrl> onList(TokenUrl url) {
    return hosts.contains(url.host().toLowerCase(Locale.ROOT))
        ? ReplyReading.good(url)
        : ReplyReading.bad(
            "the URL's host "
                + PrintableText.of(url.host(), MOST_OF_A_HOST)
                + " is none of tokenUrlHosts");
  }
}
