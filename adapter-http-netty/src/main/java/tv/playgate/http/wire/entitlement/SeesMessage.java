package tv.playgate.http.wire.entitlement;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was read from the body of an entitlement request. */
public sealed interface SeesMessage {

  /** Handles both cases. */
  <R> R fold(Function<WellFormed, R> wellFormed, Function<Malformed, R> malformed);

  /**
   * A message that fits the request schema (sees-expressplay §2).
   *
   * @param messageId as it travelled
   * @param requestType null where it was left out; beyond the range of a long, the nearest long
   * @param contentId as it travelled
   * @param customerCookie null where it was left out
   */
  record WellFormed(
      String messageId,
      @Nullable Long requestType,
      String contentId,
      @Nullable String customerCookie)
      implements SeesMessage {
    public WellFormed {
      requireNonNull(messageId, "messageId");
      requireNonNull(contentId, "contentId");
    }

    @Override
    public <R> R fold(Function<WellFormed, R> wellFormed, Function<Malformed, R> malformed) {
      return wellFormed.apply(this);
    }
  }

  /**
   * A message that the schema forbids.
   *
   * @param messageId as it travelled; null where none could be read
   */
  record Malformed(@Nullable String messageId) implements SeesMessage {
    @Override
    public <R> R fold(Function<WellFormed, R> wellFormed, Function<Malformed, R> malformed) {
      return malformed.apply(this);
    }
  }
}
