package tv.playgate.domain.signon;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's framework on the device says of the viewer's sign-in there, as it was sent
 * (pass-decisions §6.3). Nothing is checked here: which part is wrong is for the rules to say.
 *
 * @param accessStatus whether the viewer lets applications see his provider, such as {@code
 *     granted}; null where it was not said
 * @param providerId the MVPD, as the partner names it; null where it was not said
 * @param expiresAt when the provider's information ends; null where it was not said
 */
public record PartnerStatus(
    @Nullable String accessStatus, @Nullable String providerId, @Nullable Instant expiresAt) {

  /** Nothing was said, or nothing that can be read. */
  public static final PartnerStatus ABSENT = new PartnerStatus(null, null, null);
}
