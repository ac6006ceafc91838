/**
 * The admin address: catalog, history, proposed degradations, sign-ins, viewer sessions, trials,
 * keys, health and metrics. Start at {@link tv.playgate.http.admin.AdminDoor}.
 */
@NullMarked
package tv.playgate.http.admin;

import org.jspecify.annotations.NullMarked;
