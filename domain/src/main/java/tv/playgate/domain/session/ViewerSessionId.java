package tv.playgate.domain.session;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/** Names a viewer session to operators. Unlike the cookie, it opens nothing. */
public record ViewerSessionId(UUID value) {

  public ViewerSessionId {
    requireNonNull(value, "value");
  }

  /** Reads an id; empty if the text is no UUID. */
  public static Optional<ViewerSessionId> parse(String text) {
    try {
      return Optional.of(new ViewerSessionId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
