/** Who asks: the viewer of a request, with all that the request says of him. */
@NullMarked
package tv.playgate.domain.viewer;

import org.jspecify.annotations.NullMarked;
