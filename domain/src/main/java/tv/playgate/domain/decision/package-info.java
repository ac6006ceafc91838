/**
 * The decisions door's rules: who may watch which resource, and the Reason for it. Start at {@link
 * tv.playgate.domain.decision.PreauthorizationRules}.
 */
@NullMarked
package tv.playgate.domain.decision;

import org.jspecify.annotations.NullMarked;
