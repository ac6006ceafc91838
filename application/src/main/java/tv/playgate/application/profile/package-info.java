/**
 * Sign-ins as the operator's login service reports them. Start at {@link
 * tv.playgate.application.profile.Profiles}.
 */
@NullMarked
package tv.playgate.application.profile;

import org.jspecify.annotations.NullMarked;
