package tv.playgate.persistence;

import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.integration.MvpdEndpoint;
import tv.playgate.domain.integration.MvpdMechanism;

/**
 * The columns that say how an MVPD is asked, for one kind of decision.
 *
 * @param mechanism null where nothing is said
 * @param endpoint null where nobody is asked, as the others are then
 * @param timeout of one call
 * @param maxConcurrentCalls at once
 * @param channelOnly whether it knows channels alone; never null
 */
record MechanismColumns(
    String mechanism,
    String endpoint,
    String timeout,
    String maxConcurrentCalls,
    String channelOnly) {

  private static final String LINEUP = "lineup";
  private static final String FORK_JOIN = "forkjoin";

  /** Binds all columns, in their order. */
  static void bind(Parameters parameters, @Nullable MvpdMechanism said) throws SQLException {
    Optional<MvpdEndpoint> asked =
        said == null
            ? Optional.empty()
            : said.fold(lineup -> Optional.empty(), forkJoin -> Optional.of(forkJoin.endpoint()));
    parameters
        .maybeText(said == null ? null : said.<String>fold(lineup -> LINEUP, fork -> FORK_JOIN))
        .maybeText(asked.map(to -> to.address().toString()).orElse(null))
        .maybeDuration(asked.map(MvpdEndpoint::timeout).orElse(null))
        .maybeNumber(asked.map(MvpdEndpoint::maxConcurrentCalls).orElse(null))
        .flag(asked.map(MvpdEndpoint::channelOnly).orElse(false));
  }

  @Nullable MvpdMechanism read(Row row) throws SQLException {
    String name = row.maybeText(mechanism);
    if (name == null) {
      return null;
    }
    return switch (name) {
      case LINEUP -> new MvpdMechanism.Lineup();
      case FORK_JOIN -> new MvpdMechanism.ForkJoin(readEndpoint(row));
      default -> throw new IllegalArgumentException("mechanism: " + name + " is unknown");
    };
  }

  private MvpdEndpoint readEndpoint(Row row) throws SQLException {
    return new MvpdEndpoint(
        URI.create(row.text(endpoint)),
        row.duration(timeout),
        row.smallNumber(maxConcurrentCalls),
        row.flag(channelOnly));
  }
}
