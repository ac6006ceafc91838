/**
 * The systems that we call: MVPDs and ExpressPlay, and the limits around every call. Start at
 * {@link tv.playgate.upstream.UpstreamAdapter}.
 */
@NullMarked
package tv.playgate.upstream;

import org.jspecify.annotations.NullMarked;
