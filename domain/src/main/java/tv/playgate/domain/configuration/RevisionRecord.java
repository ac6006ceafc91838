package tv.playgate.domain.configuration;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import tv.playgate.domain.time.Millis;

/**
 * Who changed the configuration, when, why and what.
 *
 * @param revision what the change made
 * @param author who made it
 * @param why what it was for; may be empty
 * @param madeAt when, in whole milliseconds
 * @param changes which entries, as {@link ConfigurationChange#changes()} names them
 */
public record RevisionRecord(
    Revision revision, String author, String why, Instant madeAt, List<String> changes) {

  public RevisionRecord {
    requireNonNull(revision, "revision");
    requireNonNull(author, "author");
    requireNonNull(why, "why");
    madeAt = Millis.cut(madeAt);
    changes = List.copyOf(changes);
  }
}
