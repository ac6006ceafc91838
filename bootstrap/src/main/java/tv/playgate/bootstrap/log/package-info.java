/**
 * How the log is written. Start at {@link tv.playgate.bootstrap.log.PrintableMessage}, which {@code
 * logback.xml} names.
 */
@NullMarked
package tv.playgate.bootstrap.log;

import org.jspecify.annotations.NullMarked;
