package tv.playgate.domain.mediatoken;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Names one media token, which is used once. */
public record MediaTokenId(UUID value) {

  public MediaTokenId {
    requireNonNull(value, "value");
  }

  /** A new one. */
  public static MediaTokenId random() {
    return new MediaTokenId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
