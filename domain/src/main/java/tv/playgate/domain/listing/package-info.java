/**
 * Which profiles an application is shown (pass-decisions §11). Start at {@link
 * tv.playgate.domain.listing.ShownProfileRules}.
 */
@NullMarked
package tv.playgate.domain.listing;

import org.jspecify.annotations.NullMarked;
