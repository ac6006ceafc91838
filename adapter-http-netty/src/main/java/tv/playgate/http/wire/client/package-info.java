/**
 * The wire format of client tokens. Start at {@link tv.playgate.http.wire.client.FormParameters}.
 */
@NullMarked
package tv.playgate.http.wire.client;

import org.jspecify.annotations.NullMarked;
