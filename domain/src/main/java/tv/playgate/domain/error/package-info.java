/**
 * The enhanced errors of the decisions door, named by code and action. Start at {@link
 * tv.playgate.domain.error.ErrorCode}; status numbers and wording belong to the wire.
 */
@NullMarked
package tv.playgate.domain.error;

import org.jspecify.annotations.NullMarked;
