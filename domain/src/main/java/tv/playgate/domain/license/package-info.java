/**
 * What licenses are for, who asks for them, and what is granted. Start at {@link
 * tv.playgate.domain.license.Content} and {@link tv.playgate.domain.license.LicenseServer}.
 */
@NullMarked
package tv.playgate.domain.license;

import org.jspecify.annotations.NullMarked;
