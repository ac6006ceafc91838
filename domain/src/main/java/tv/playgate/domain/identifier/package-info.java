/**
 * The form that every identifier of the house must have. Identifiers themselves live with their
 * subject; start at {@link tv.playgate.domain.identifier.IdentifierForm}.
 */
@NullMarked
package tv.playgate.domain.identifier;

import org.jspecify.annotations.NullMarked;
