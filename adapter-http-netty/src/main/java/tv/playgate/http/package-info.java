/**
 * The doors over HTTP. Start at {@link tv.playgate.http.server.HttpServer} for how requests get in,
 * and at {@link tv.playgate.http.decisions.DecisionsDoor}, {@link
 * tv.playgate.http.entitlement.EntitlementDoor} and {@link tv.playgate.http.admin.AdminDoor} for
 * what answers them.
 */
@NullMarked
package tv.playgate.http;

import org.jspecify.annotations.NullMarked;
