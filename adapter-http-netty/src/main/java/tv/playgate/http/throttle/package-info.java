/**
 * How often an address (pass-decisions §8) or a license server may ask, free of Netty. Start at
 * {@link tv.playgate.http.throttle.Throttles}, then {@link tv.playgate.http.throttle.TokenBuckets}.
 */
@NullMarked
package tv.playgate.http.throttle;

import org.jspecify.annotations.NullMarked;
