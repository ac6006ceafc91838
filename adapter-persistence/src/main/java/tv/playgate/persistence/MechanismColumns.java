package tv.playgate.persistence;

import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.ResourceForm;

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
  private static final String MULTI_CHANNEL = "multichannel";
  private static final String FORK_JOIN = "forkjoin";

  /** Binds all columns, in their order. */
  static void bind(Parameters parameters, @Nullable MvpdMechanism said) throws SQLException {
    Optional<MvpdEndpoint> asked = said == null ? Optional.empty() : said.asked();
    parameters
        .maybeText(
            said == null
                ? null
                : said.<String>fold(lineup -> LINEUP, multi -> MULTI_CHANNEL, fork -> FORK_JOIN))
        .maybeText(asked.map(to -> to.address().toString()).orElse(null))
        .maybeDuration(asked.map(to -> to.limits().timeout()).orElse(null))
        .maybeNumber(asked.map(to -> to.limits().maxConcurrentCalls()).orElse(null))
        .flag(asked.map(to -> to.resourceForm() == ResourceForm.CHANNEL).orElse(false));
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
    return MvpdEndpoint.json(
            URI.create(row.text(endpoint)),
            CallLimits.of(row.duration(timeout), row.smallNumber(maxConcurrentCalls)))
        .in(row.flag(channelOnly) ? ResourceForm.CHANNEL : ResourceForm.AS_REQUESTED);
  }
}
