/**
 * What the core offers, one interface per use case. Start at {@link
 * tv.playgate.application.port.in.PreauthorizeResources}.
 */
@NullMarked
package tv.playgate.application.port.in;

import org.jspecify.annotations.NullMarked;
