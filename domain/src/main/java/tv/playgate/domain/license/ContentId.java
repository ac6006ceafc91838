package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/** The GUID that a content got at packaging. Case does not matter. */
public record ContentId(UUID value) {

  public ContentId {
    requireNonNull(value, "value");
  }

  /** Reads a content id; empty if the text has not the {@linkplain GuidForm form} of one. */
  public static Optional<ContentId> parse(String text) {
    return GuidForm.fits(text)
        ? Optional.of(new ContentId(UUID.fromString(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
