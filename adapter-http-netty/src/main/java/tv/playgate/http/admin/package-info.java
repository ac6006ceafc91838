/**
 * The admin address: catalog, history, sign-ins, trials, keys, health and metrics. Start at {@link
 * tv.playgate.http.admin.AdminDoor}.
 */
@NullMarked
package tv.playgate.http.admin;

import org.jspecify.annotations.NullMarked;
