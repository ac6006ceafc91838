/**
 * Proposes degradations and lets them be decided. Start at {@link
 * tv.playgate.application.degradation.Degradations}.
 */
@NullMarked
package tv.playgate.application.degradation;

import org.jspecify.annotations.NullMarked;
