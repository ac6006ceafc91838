package tv.playgate.domain.profile;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import tv.playgate.domain.signon.ProfileLink;
import tv.playgate.domain.time.Period;

/**
 * Proof that the user of a device is signed in at an MVPD.
 *
 * @param id its own id
 * @param key what makes it unique
 * @param type how it came to be
 * @param subject the subscriber, as the MVPD names him
 * @param validity when it holds
 * @param invalidated whether the MVPD or a sign-out ended it early
 * @param lineup the channels that the MVPD said the subscriber may watch
 * @param attributes user metadata by name; each value is one JSON text, opaque to the rules
 * @param links the names under which the sign-in is known beyond the device (pass-decisions §6)
 */
public record Profile(
    ProfileId id,
    ProfileKey key,
    ProfileType type,
    Subject subject,
    Period validity,
    boolean invalidated,
    ChannelLineup lineup,
    Map<String, String> attributes,
    Set<ProfileLink> links) {

  public Profile {
    requireNonNull(id, "id");
    requireNonNull(key, "key");
    requireNonNull(type, "type");
    requireNonNull(subject, "subject");
    requireNonNull(validity, "validity");
    requireNonNull(lineup, "lineup");
    attributes = Map.copyOf(attributes);
    links = Set.copyOf(links);
  }

  /** A profile that is known on its device alone. */
  public Profile(
      ProfileId id,
      ProfileKey key,
      ProfileType type,
      Subject subject,
      Period validity,
      boolean invalidated,
      ChannelLineup lineup,
      Map<String, String> attributes) {
    this(id, key, type, subject, validity, invalidated, lineup, attributes, Set.of());
  }

  /** This profile after a sign-out, or after the MVPD ended it. */
  public Profile ended() {
    return new Profile(id, key, type, subject, validity, true, lineup, attributes, links);
  }

  /** What the profile is worth at that instant. */
  public ProfileStanding standingAt(Instant instant) {
    if (invalidated) {
      return ProfileStanding.INVALIDATED;
    }
    if (instant.isBefore(validity.from())) {
      return ProfileStanding.NOT_YET_VALID;
    }
    return validity.contains(instant) ? ProfileStanding.VALID : ProfileStanding.EXPIRED;
  }

  /** Names the profile and nothing that it says: a subject is personal. */
  @Override
  public String toString() {
    return "Profile(" + id + ")";
  }
}
