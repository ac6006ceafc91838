/**
 * Service providers, MVPDs and what they agreed on. Start at {@link
 * tv.playgate.domain.integration.Integration}.
 */
@NullMarked
package tv.playgate.domain.integration;

import org.jspecify.annotations.NullMarked;
