/**
 * Stand-ins for the systems around us, for demonstrations and tests. They know nothing of Playgate.
 * Start at {@link tv.playgate.sandbox.SandboxMvpd}, {@link tv.playgate.sandbox.SandboxExpressPlay}
 * and {@link tv.playgate.sandbox.EntitlementProbe}; what breaks below HTTP is in {@code fault}.
 */
@NullMarked
package tv.playgate.sandbox;

import org.jspecify.annotations.NullMarked;
