/**
 * Reading and writing JSON strictly, for every wire format. Start at {@link
 * tv.playgate.http.wire.json.StrictJson}.
 */
@NullMarked
package tv.playgate.http.wire.json;

import org.jspecify.annotations.NullMarked;
