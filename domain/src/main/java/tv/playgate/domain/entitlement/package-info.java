/**
 * The entitlement door's rules: may this license be granted. Start at {@link
 * tv.playgate.domain.entitlement.EntitlementRules}.
 */
@NullMarked
package tv.playgate.domain.entitlement;

import org.jspecify.annotations.NullMarked;
