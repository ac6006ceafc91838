/**
 * The configuration as one immutable value. Start at {@link
 * tv.playgate.domain.configuration.ConfigurationSnapshot}.
 */
@NullMarked
package tv.playgate.domain.configuration;

import org.jspecify.annotations.NullMarked;
