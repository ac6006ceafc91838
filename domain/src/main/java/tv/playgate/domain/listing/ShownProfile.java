package tv.playgate.domain.listing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.time.Period;

/**
 * A profile as an application is shown it (pass-decisions §11).
 *
 * @param mvpd at which MVPD
 * @param validity when it holds
 * @param issuer who made it
 * @param type how it came to be, or how it was found
 * @param user the viewer, as the issuer names him
 * @param channels his line-up; empty where it is not known
 * @param attributes user metadata by name; each value is one JSON text
 * @param trial what is left of a trial; null where it is none
 */
public record ShownProfile(
    MvpdId mvpd,
    Period validity,
    String issuer,
    String type,
    String user,
    List<String> channels,
    Map<String, String> attributes,
    @Nullable ShownTrial trial) {

  public ShownProfile {
    requireNonNull(mvpd, "mvpd");
    requireNonNull(validity, "validity");
    requireNonNull(issuer, "issuer");
    requireNonNull(type, "type");
    requireNonNull(user, "user");
    channels = List.copyOf(channels);
    attributes = Map.copyOf(attributes);
  }

  /** Says where, and nothing of whom: most of this is personal. */
  @Override
  public String toString() {
    return "ShownProfile(" + mvpd + ", " + type + ")";
  }
}
