/**
 * Who stands behind a customer cookie. Start at {@link tv.playgate.domain.session.ViewerSession}.
 */
@NullMarked
package tv.playgate.domain.session;

import org.jspecify.annotations.NullMarked;
