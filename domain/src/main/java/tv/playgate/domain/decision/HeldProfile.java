package tv.playgate.domain.decision;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.signon.LinkKind;

/**
 * A valid profile with the way in which it was found.
 *
 * @param profile the profile
 * @param through the kind of link that led to it; null where it is the device's own
 */
public record HeldProfile(Profile profile, @Nullable LinkKind through) {

  public HeldProfile {
    requireNonNull(profile, "profile");
  }

  /** Whether it is the partner's own: what a link led to is the MVPD's (pass-decisions §11). */
  public boolean isThePartners() {
    return through == null && profile.type() == ProfileType.APPLE_SSO;
  }

  /** The type that an application is told (pass-decisions §11). */
  public String typeName() {
    return through == null ? profile.type().wireName() : through.wireName();
  }
}
