/**
 * The stores of the house over JDBC, on H2 and PostgreSQL. Start at {@link
 * tv.playgate.persistence.PersistenceAdapter}.
 */
@NullMarked
package tv.playgate.persistence;

import org.jspecify.annotations.NullMarked;
