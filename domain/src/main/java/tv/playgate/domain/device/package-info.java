/**
 * The streaming device and what it says of itself. Start at {@link
 * tv.playgate.domain.device.DeviceId} and {@link tv.playgate.domain.device.Platform}.
 */
@NullMarked
package tv.playgate.domain.device;

import org.jspecify.annotations.NullMarked;
