/**
 * HTTP requests and answers as plain values, free of Netty. Start at {@link
 * tv.playgate.http.exchange.HttpRequest} and {@link tv.playgate.http.exchange.HttpAnswer}.
 */
@NullMarked
package tv.playgate.http.exchange;

import org.jspecify.annotations.NullMarked;
