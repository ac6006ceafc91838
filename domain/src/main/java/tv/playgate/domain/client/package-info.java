/**
 * Registered clients of the decisions door and the access tokens that they carry. Start at {@link
 * tv.playgate.domain.client.ClientRegistration}.
 */
@NullMarked
package tv.playgate.domain.client;

import org.jspecify.annotations.NullMarked;
