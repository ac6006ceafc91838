package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of asking an MVPD about one resource. */
public sealed interface MvpdAnswer {

  /** Handles each case. */
  <R> R fold(
      Function<Permitted, R> permitted, Function<Denied, R> denied, Function<Failed, R> failed);

  /**
   * The subscriber may watch.
   *
   * @param ttl for how long, as the MVPD says, up to 3650 days; null where it does not
   */
  record Permitted(@Nullable Duration ttl) implements MvpdAnswer {

    private static final Duration LONGEST = Duration.ofDays(3650);

    /**
     * @throws IllegalArgumentException if the time is negative or too long
     */
    public Permitted {
      if (ttl != null && (ttl.isNegative() || ttl.compareTo(LONGEST) > 0)) {
        throw new IllegalArgumentException("ttl: " + ttl + " (expected: PT0S to " + LONGEST + ")");
      }
    }

    /** Permitted, for as long as the integration says. */
    public Permitted() {
      this(null);
    }

    @Override
    public <R> R fold(
        Function<Permitted, R> permitted, Function<Denied, R> denied, Function<Failed, R> failed) {
      return permitted.apply(this);
    }
  }

  /**
   * The subscriber may not watch.
   *
   * @param denial which kind of denial it is
   * @param reason why, for the operator
   * @param details why, for the viewer
   */
  record Denied(MvpdDenial denial, @Nullable String reason, @Nullable String details)
      implements MvpdAnswer {
    public Denied {
      requireNonNull(denial, "denial");
    }

    /** A denial that the MVPD does not tell more of. */
    public Denied(@Nullable String reason, @Nullable String details) {
      this(MvpdDenial.PLAIN, reason, details);
    }

    @Override
    public <R> R fold(
        Function<Permitted, R> permitted, Function<Denied, R> denied, Function<Failed, R> failed) {
      return denied.apply(this);
    }
  }

  /** There is no answer. */
  record Failed(MvpdFailure failure) implements MvpdAnswer {
    public Failed {
      requireNonNull(failure, "failure");
    }

    @Override
    public <R> R fold(
        Function<Permitted, R> permitted, Function<Denied, R> denied, Function<Failed, R> failed) {
      return failed.apply(this);
    }
  }
}
