/**
 * The use cases around clients and their access tokens. Start at {@link
 * tv.playgate.application.client.Clients}.
 */
@NullMarked
package tv.playgate.application.client;

import org.jspecify.annotations.NullMarked;
