/**
 * The catalog document. Start at {@link tv.playgate.http.wire.catalog.CatalogReader} and {@link
 * tv.playgate.http.wire.catalog.CatalogWriter}.
 */
@NullMarked
package tv.playgate.http.wire.catalog;

import org.jspecify.annotations.NullMarked;
