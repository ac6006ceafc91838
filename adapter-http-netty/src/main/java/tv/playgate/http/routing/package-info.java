/**
 * From method and path to an endpoint, free of Netty. Start at {@link
 * tv.playgate.http.routing.Router}.
 */
@NullMarked
package tv.playgate.http.routing;

import org.jspecify.annotations.NullMarked;
