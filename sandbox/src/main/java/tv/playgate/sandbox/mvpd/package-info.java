/**
 * What an MVPD is asked and what it answers, in JSON and in XACML; nothing here knows a socket.
 * Start at {@link tv.playgate.sandbox.mvpd.Verdict} and {@link
 * tv.playgate.sandbox.mvpd.XacmlReader}.
 */
@NullMarked
package tv.playgate.sandbox.mvpd;

import org.jspecify.annotations.NullMarked;
