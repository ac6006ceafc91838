package tv.playgate.upstream;

import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.upstream.UpstreamAddress;

/**
 * Where ExpressPlay is asked (sees-expressplay §5.1); each an {@linkplain UpstreamAddress address
 * that Playgate calls}, without a query. They are used as they stand, a slash at their end
 * included.
 *
 * @param fairplayTokenUrl where FairPlay tokens are had
 * @param playreadyTokenUrl where PlayReady tokens are had
 * @param widevineTokenUrl where Widevine tokens are had
 * @param recordUrl where records of redeemed tokens are had
 */
public record ExpressPlayAddresses(
    URI fairplayTokenUrl, URI playreadyTokenUrl, URI widevineTokenUrl, URI recordUrl) {

  /**
   * @throws IllegalArgumentException if one cannot be called; the message starts with its name
   */
  public ExpressPlayAddresses {
    require("fairplayTokenUrl", fairplayTokenUrl);
    require("playreadyTokenUrl", playreadyTokenUrl);
    require("widevineTokenUrl", widevineTokenUrl);
    require("recordUrl", recordUrl);
  }

  private static void require(String name, URI address) {
    problemWith(address)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(name + ": " + problem);
            });
  }

  /** Why that address cannot be one of these; empty if it can. */
  public static Optional<String> problemWith(URI address) {
    return UpstreamAddress.problemWith(address)
        .or(
            () ->
                address.getRawQuery() == null
                    ? Optional.empty()
                    : Optional.of("expected an address without a query"));
  }

  /**
   * These, but for those that are given.
   *
   * @throws IllegalArgumentException if one that is given cannot be called
   */
  public ExpressPlayAddresses overriddenBy(
      @Nullable URI fairplay,
      @Nullable URI playready,
      @Nullable URI widevine,
      @Nullable URI records) {
    BiFunction<@Nullable URI, URI, URI> first = (given, usual) -> given == null ? usual : given;
    return new ExpressPlayAddresses(
        first.apply(fairplay, fairplayTokenUrl),
        first.apply(playready, playreadyTokenUrl),
        first.apply(widevine, widevineTokenUrl),
        first.apply(records, recordUrl));
  }

  /** Where tokens of that DRM system are had. */
  URI tokenUrl(DrmSystem drm) {
    return switch (drm) {
      case FAIRPLAY -> fairplayTokenUrl;
      case PLAYREADY -> playreadyTokenUrl;
      case WIDEVINE -> widevineTokenUrl;
    };
  }
}
