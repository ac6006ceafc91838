/**
 * The use cases of the entitlement door. Start at {@link
 * tv.playgate.application.entitlement.Entitlements}.
 */
@NullMarked
package tv.playgate.application.entitlement;

import org.jspecify.annotations.NullMarked;
