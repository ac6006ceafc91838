/**
 * Temporary access, as operators handle it. Start at {@link
 * tv.playgate.application.temporary.Trials}.
 */
@NullMarked
package tv.playgate.application.temporary;

import org.jspecify.annotations.NullMarked;
