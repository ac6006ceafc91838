/**
 * The use cases and their ports. Here lives what both sides of them share; start at {@link
 * tv.playgate.application.Call}, then at the ports.
 */
@NullMarked
package tv.playgate.application;

import org.jspecify.annotations.NullMarked;
