/** The SEES wire format. Start at {@link tv.playgate.http.wire.entitlement.SeesReader}. */
@NullMarked
package tv.playgate.http.wire.entitlement;

import org.jspecify.annotations.NullMarked;
