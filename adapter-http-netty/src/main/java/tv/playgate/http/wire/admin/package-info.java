/**
 * The wire format of the admin address, catalogs aside. Start at {@link
 * tv.playgate.http.wire.admin.AdminWriter}.
 */
@NullMarked
package tv.playgate.http.wire.admin;

import org.jspecify.annotations.NullMarked;
