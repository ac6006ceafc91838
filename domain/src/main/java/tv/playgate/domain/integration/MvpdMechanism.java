package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Function;

/** How an MVPD is asked (pass-decisions §9). */
public sealed interface MvpdMechanism {

  /** Handles each mechanism. */
  <R> R fold(Function<Lineup, R> lineup, Function<ForkJoin, R> forkJoin);

  /** Whether somebody is asked, or the profile says it all. */
  default boolean asksSomebody() {
    return fold(lineup -> false, forkJoin -> true);
  }

  /** How long a request may take where the MVPD sets no deadline of its own. */
  Duration usualDeadline();

  /** Nobody is asked: the channel line-up in the profile is authoritative (§9.2). */
  record Lineup() implements MvpdMechanism {
    @Override
    public <R> R fold(Function<Lineup, R> lineup, Function<ForkJoin, R> forkJoin) {
      return lineup.apply(this);
    }

    @Override
    public Duration usualDeadline() {
      return MvpdEndpoint.DEFAULT_TIMEOUT.plus(MvpdEndpoint.DEADLINE_SLACK);
    }
  }

  /** One call per resource, all at once, joined under one deadline (§9.3). */
  record ForkJoin(MvpdEndpoint endpoint) implements MvpdMechanism {
    public ForkJoin {
      requireNonNull(endpoint, "endpoint");
    }

    @Override
    public <R> R fold(Function<Lineup, R> lineup, Function<ForkJoin, R> forkJoin) {
      return forkJoin.apply(this);
    }

    @Override
    public Duration usualDeadline() {
      return endpoint.timeout().plus(MvpdEndpoint.DEADLINE_SLACK);
    }
  }
}
