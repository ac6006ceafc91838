package tv.playgate.tokens;

import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What stages fail with. */
final class Failures {

  private Failures() {}

  /** The failure itself, out of the wrapping that dependent stages put around it. */
  static @Nullable Throwable cause(@Nullable Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? cause(failure.getCause())
        : failure;
  }
}
