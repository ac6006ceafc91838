/**
 * The Netty server beneath every door. Start at {@link tv.playgate.http.server.HttpServer}, then
 * {@link tv.playgate.http.server.ConnectionInitializer}.
 */
@NullMarked
package tv.playgate.http.server;

import org.jspecify.annotations.NullMarked;
