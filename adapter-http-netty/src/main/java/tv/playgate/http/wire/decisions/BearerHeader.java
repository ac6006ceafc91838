package tv.playgate.http.wire.decisions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header {@code Authorization} with a bearer token. */
public final class BearerHeader {

  /** The header's name. */
  public static final String NAME = "authorization";

  private static final String SCHEME = "Bearer ";

  private BearerHeader() {}

  /** The token; empty if there is none. The scheme's case does not matter. */
  public static Optional<String> read(@Nullable String value) {
    return value != null && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(value.substring(SCHEME.length()).strip()).filter(token -> !token.isEmpty())
        : Optional.empty();
  }
}
