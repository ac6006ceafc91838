/**
 * What is to be watched, opaque but for the channel title of an MRSS document. Start at {@link
 * tv.playgate.domain.resource.Resource}.
 */
@NullMarked
package tv.playgate.domain.resource;

import org.jspecify.annotations.NullMarked;
