/**
 * The entitlement door: its routes and its endpoint. Start at {@link
 * tv.playgate.http.entitlement.EntitlementDoor}.
 */
@NullMarked
package tv.playgate.http.entitlement;

import org.jspecify.annotations.NullMarked;
