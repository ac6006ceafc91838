/**
 * Proof that the user of a device is signed in at an MVPD. Start at {@link
 * tv.playgate.domain.profile.Profile}.
 */
@NullMarked
package tv.playgate.domain.profile;

import org.jspecify.annotations.NullMarked;
