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
 * @param keys its keys, wrapped; null where the token URL is given
 * @param terms what its tokens promise
 * @param availableFrom first instant of licensing; null means since ever
 * @param availableUntil end of licensing, not included; null means for ever
 * @param tokenUrl the token URL to hand out as it is; null where one is issued for each license
 */
public record Content(
    ContentId id,
    DrmSystem drm,
    ContentKind kind,
    @Nullable WrappedKeys keys,
    TokenTerms terms,
    @Nullable Instant availableFrom,
    @Nullable Instant availableUntil,
    @Nullable TokenUrl tokenUrl) {

  /**
   * @throws IllegalArgumentException if it has neither keys nor a token URL, or is never available
   */
  public Content {
    requireNonNull(id, "id");
    requireNonNull(drm, "drm");
    requireNonNull(kind, "kind");
    requireNonNull(terms, "terms");
    availableFrom = availableFrom == null ? null : Millis.cut(availableFrom);
    availableUntil = availableUntil == null ? null : Millis.cut(availableUntil);
    if (keys == null && tokenUrl == null) {
      throw new IllegalArgumentException("content: expected contentKey and iv, or a tokenUrl");
    }
    if (availableFrom != null
        && availableUntil != null
        && !availableFrom.isBefore(availableUntil)) {
      throw new IllegalArgumentException(
          "availableUntil: " + availableUntil + " (expected: after " + availableFrom + ")");
    }
  }

  /** Whether licenses may be granted at that instant. */
  public boolean availableAt(Instant instant) {
    return (availableFrom == null || !instant.isBefore(availableFrom))
        && (availableUntil == null || instant.isBefore(availableUntil));
  }
}
