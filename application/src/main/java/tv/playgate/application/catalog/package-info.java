/** The use cases around the catalog. Start at {@link tv.playgate.application.catalog.Catalogs}. */
@NullMarked
package tv.playgate.application.catalog;

import org.jspecify.annotations.NullMarked;
