/**
 * The command line. Each command is one class; {@link tv.playgate.bootstrap.command.ServeCommand}
 * is the one to start with.
 */
@NullMarked
package tv.playgate.bootstrap.command;

import org.jspecify.annotations.NullMarked;
