package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.time.Millis;

/**
 * What a license is for.
 *
 * @param id the GUID that it got at packaging
 * @param drm whose license it is
 * @param kind which flow it takes part in
 * @param keyId the id of its key; null where DRM system and key storage need none
 * @param keys its keys, wrapped; null where the token URL is given
 * @param terms what its tokens promise
 * @param drmParameters what only its DRM system knows; null means nothing, which is enough for
 *     FairPlay and for a given token URL
 * @param availableFrom first instant of licensing; null means since ever
 * @param availableUntil end of licensing, not included; null means for ever
 * @param tokenUrl the token URL to hand out as it is; null where one is issued for each license
 * @param requires what the viewer must be allowed to watch; null means nothing
 */
public record Content(
    ContentId id,
    DrmSystem drm,
    ContentKind kind,
    @Nullable ContentKeyId keyId,
    @Nullable WrappedKeys keys,
    TokenTerms terms,
    @Nullable DrmParameters drmParameters,
    @Nullable Instant availableFrom,
    @Nullable Instant availableUntil,
    @Nullable TokenUrl tokenUrl,
    @Nullable Requirement requires) {

  /**
   * @throws IllegalArgumentException if no license could ever be granted for it: it is never
   *     available, or has neither a token URL nor all that a token request needs
   */
  public Content {
    requireNonNull(id, "id");
    requireNonNull(drm, "drm");
    requireNonNull(kind, "kind");
    requireNonNull(terms, "terms");
    availableFrom = availableFrom == null ? null : Millis.cut(availableFrom);
    availableUntil = availableUntil == null ? null : Millis.cut(availableUntil);
    if (availableFrom != null
        && availableUntil != null
        && !availableFrom.isBefore(availableUntil)) {
      throw new IllegalArgumentException(
          "availableUntil: " + availableUntil + " (expected: after " + availableFrom + ")");
    }
    if (drmParameters != null && drmParameters.drm() != drm) {
      throw new IllegalArgumentException("drmParameters: expected those of " + drm.wireName());
    }
    if (terms.rentalDuration() != null && drm != DrmSystem.FAIRPLAY) {
      throw new IllegalArgumentException(
          "rentalDuration: expected for fairplay alone (others say it in drmParameters)");
    }
    if (tokenUrl == null) {
      requireIssuable(drm, keyId, keys, drmParameters);
    }
  }

  private static void requireIssuable(
      DrmSystem drm,
      @Nullable ContentKeyId keyId,
      @Nullable WrappedKeys keys,
      @Nullable DrmParameters drmParameters) {
    boolean fairplay = drm == DrmSystem.FAIRPLAY;
    if (keys == null) {
      throw new IllegalArgumentException("content: expected keys, or a tokenUrl");
    }
    if (fairplay && keys.iv() == null) {
      throw new IllegalArgumentException("iv: expected for fairplay");
    }
    if (keyId == null && (!fairplay || keys.kek() != null)) {
      throw new IllegalArgumentException(
          "keyId: expected for playready, for widevine and where there is a kek");
    }
    if (drmParameters == null && !fairplay) {
      throw new IllegalArgumentException("drmParameters: expected for " + drm.wireName());
    }
  }

  /** Whether licenses may be granted at that instant. */
  public boolean availableAt(Instant instant) {
    return (availableFrom == null || !instant.isBefore(availableFrom))
        && (availableUntil == null || instant.isBefore(availableUntil));
  }
}
