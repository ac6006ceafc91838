/**
 * The configuration file as records, read and checked as a whole. Start at {@link
 * tv.playgate.bootstrap.configuration.ConfigurationFile}; the keys stand in {@link
 * tv.playgate.bootstrap.configuration.ConfigurationReader}.
 */
@NullMarked
package tv.playgate.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
