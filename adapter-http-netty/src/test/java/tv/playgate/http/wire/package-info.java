/** What the tests of all wire formats share. */
@NullMarked
package tv.playgate.http.wire;

import org.jspecify.annotations.NullMarked;
