package tv.playgate.domain.error;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One enhanced error as the rules know it.
 *
 * @param code what went wrong
 * @param details text of an MVPD or an operator for the viewer; a blank one counts as none
 *     (decision D18)
 */
public record EnhancedError(ErrorCode code, @Nullable String details) {

  public EnhancedError {
    requireNonNull(code, "code");
    details = details == null || details.isBlank() ? null : details;
  }

  /** An error without further text. */
  public static EnhancedError of(ErrorCode code) {
    return new EnhancedError(code, null);
  }
}
