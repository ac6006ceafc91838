package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/** The GUID that a content got at packaging. Case does not matter. */
public record ContentId(UUID value) {

  public ContentId {
    requireNonNull(value, "value");
  }

  /** Reads a content id; empty if the text is no {@linkplain GuidForm#HYPHENATED GUID}. */
  public static Optional<ContentId> parse(String text) {
    return GuidForm.HYPHENATED.read(text).map(ContentId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
