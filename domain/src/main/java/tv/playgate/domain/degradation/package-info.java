/**
 * Rules by which an integration answers without its MVPD for a while, and proposals of such rules.
 * Start at {@link tv.playgate.domain.degradation.DegradationRule} and {@link
 * tv.playgate.domain.degradation.DegradationProposal}.
 */
@NullMarked
package tv.playgate.domain.degradation;

import org.jspecify.annotations.NullMarked;
