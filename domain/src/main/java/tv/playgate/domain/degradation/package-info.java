/**
 * Rules by which an integration answers without its MVPD for a while. Start at {@link
 * tv.playgate.domain.degradation.DegradationRule}.
 */
@NullMarked
package tv.playgate.domain.degradation;

import org.jspecify.annotations.NullMarked;
