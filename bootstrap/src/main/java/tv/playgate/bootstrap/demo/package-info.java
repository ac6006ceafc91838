/**
 * The demo: everything on loopback from one command. Start at {@link
 * tv.playgate.bootstrap.demo.Demo}.
 */
@NullMarked
package tv.playgate.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
