package tv.playgate.domain.upstream;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** How an MVPD is asked (pass-decisions §9). */
public sealed interface MvpdMechanism {

  /** Handles each mechanism. */
  <R> R fold(
      Function<Lineup, R> lineup,
      Function<MultiChannel, R> multiChannel,
      Function<ForkJoin, R> forkJoin);

  /** Where somebody is asked; empty where the profile says it all. */
  default Optional<MvpdEndpoint> asked() {
    return fold(
        lineup -> Optional.empty(),
        multiChannel -> Optional.of(multiChannel.endpoint()),
        forkJoin -> Optional.of(forkJoin.endpoint()));
  }

  /** The same, somewhere else; nobody is asked elsewhere where nobody is asked. */
  default MvpdMechanism at(URI address) {
    return fold(
        lineup -> lineup,
        multiChannel -> new MultiChannel(multiChannel.endpoint().at(address)),
        forkJoin -> new ForkJoin(forkJoin.endpoint().at(address)));
  }

  /** How long a request may take where the MVPD sets no deadline of its own. */
  default Duration usualDeadline() {
    return asked()
        .map(MvpdEndpoint::usualDeadline)
        .orElse(CallLimits.DEFAULT_TIMEOUT.plus(MvpdEndpoint.DEADLINE_SLACK));
  }

  /** Nobody is asked: the channel line-up in the profile is authoritative (§9.2). */
  record Lineup() implements MvpdMechanism {
    @Override
    public <R> R fold(
        Function<Lineup, R> lineup,
        Function<MultiChannel, R> multiChannel,
        Function<ForkJoin, R> forkJoin) {
      return lineup.apply(this);
    }
  }

  /** One call for all resources (§9.1). */
  record MultiChannel(MvpdEndpoint endpoint) implements MvpdMechanism {

    /**
     * @throws IllegalArgumentException if the protocol asks about one resource at a time
     */
    public MultiChannel {
      if (requireNonNull(endpoint, "endpoint").protocol().<Boolean>fold(json -> true, x -> false)) {
        throw new IllegalArgumentException(
            "protocol: json asks about one resource at a time (expected: xacml)");
      }
    }

    @Override
    public <R> R fold(
        Function<Lineup, R> lineup,
        Function<MultiChannel, R> multiChannel,
        Function<ForkJoin, R> forkJoin) {
      return multiChannel.apply(this);
    }
  }

  /** One call per resource, all at once, joined under one deadline (§9.3). */
  record ForkJoin(MvpdEndpoint endpoint) implements MvpdMechanism {
    public ForkJoin {
      requireNonNull(endpoint, "endpoint");
    }

    @Override
    public <R> R fold(
        Function<Lineup, R> lineup,
        Function<MultiChannel, R> multiChannel,
        Function<ForkJoin, R> forkJoin) {
      return forkJoin.apply(this);
    }
  }
}
