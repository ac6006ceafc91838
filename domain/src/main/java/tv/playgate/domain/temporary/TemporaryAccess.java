package tv.playgate.domain.temporary;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The trial that a stand-in for an MVPD gives, as it was configured (pass-decisions §5.2). What is
 * missing is no error here: it has one of its own on the wire.
 */
public sealed interface TemporaryAccess {

  /** Handles both kinds. */
  <R> R fold(Function<Basic, R> basic, Function<Promotional, R> promotional);

  /** For how long, counted from the first authorization; null where that is not configured. */
  @Nullable Duration duration();

  /** What a trial gives; empty if the configuration lacks a part of it. */
  Optional<GrantTerms> terms();

  /**
   * One trial per device.
   *
   * @param duration for how long, counted from the first authorization
   */
  record Basic(@Nullable Duration duration) implements TemporaryAccess {

    /**
     * @throws IllegalArgumentException if the duration is out of range
     */
    public Basic {
      if (duration != null) {
        GrantTerms.requireDuration(duration);
      }
    }

    @Override
    public Optional<GrantTerms> terms() {
      return duration == null ? Optional.empty() : Optional.of(GrantTerms.basic(duration));
    }

    @Override
    public <R> R fold(Function<Basic, R> basic, Function<Promotional, R> promotional) {
      return basic.apply(this);
    }
  }

  /**
   * One trial per device and per viewer, for a number of resources.
   *
   * @param duration for how long, counted from the first authorization
   * @param maxResources how many resources may be watched; 1 to 10,000
   * @param identityKey under which name the viewer's identity is sent
   */
  record Promotional(
      @Nullable Duration duration, @Nullable Integer maxResources, @Nullable String identityKey)
      implements TemporaryAccess {

    /**
     * @throws IllegalArgumentException if one of them is out of range
     */
    public Promotional {
      if (duration != null) {
        GrantTerms.requireDuration(duration);
      }
      if (maxResources != null) {
        GrantTerms.requireMaxResources(maxResources);
      }
    }

    @Override
    public Optional<GrantTerms> terms() {
      return duration == null || maxResources == null || identityKey == null
          ? Optional.empty()
          : Optional.of(GrantTerms.promotional(duration, maxResources, identityKey));
    }

    @Override
    public <R> R fold(Function<Basic, R> basic, Function<Promotional, R> promotional) {
      return promotional.apply(this);
    }
  }
}
