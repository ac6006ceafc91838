package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Updates the row of an entry's key, or inserts it where there is none. Both databases know MERGE,
 * but neither keeps it from failing when two insert the same key at once; so the plain statements
 * do, and {@link Transactions} repeats what lost such a race.
 *
 * @param key what makes an entry unique, as one text
 * @param update sets everything but the key, of the row with that key
 * @param insert takes the parameters of the update in the same order, and then those of {@code
 *     insertOnly}
 * @param binder binds what both take
 * @param insertOnly binds what only the insert takes
 */
record Upsert<E>(
    Function<E, String> key,
    String update,
    String insert,
    Parameters.Binder<E> binder,
    Parameters.Binder<E> insertOnly) {

  Upsert(Function<E, String> key, String update, String insert, Parameters.Binder<E> binder) {
    this(key, update, insert, binder, (parameters, entry) -> {});
  }

  /**
   * What was written.
   *
   * @param entries of several with one key, the last
   * @param replaced those of them that had a row before
   */
  record Written<E>(List<E> entries, List<E> replaced) {}

  /** Writes the entries; of several with one key, the last. */
  Written<E> write(Connection connection, List<E> entries) throws SQLException {
    List<E> last = lastOfEachKey(entries);
    int[] updated = Sql.updateAll(connection, update, binder, last);
    List<E> missing = new ArrayList<>();
    List<E> replaced = new ArrayList<>();
    for (int i = 0; i < updated.length; i++) {
      (updated[i] == 0 ? missing : replaced).add(last.get(i));
    }
    Sql.updateAll(connection, insert, this::bindInsert, missing);
    return new Written<>(last, replaced);
  }

  /** In the order of their keys: two who write the same rows must not wait for each other. */
  private List<E> lastOfEachKey(List<E> entries) {
    TreeMap<String, E> last = new TreeMap<>();
    entries.forEach(entry -> last.put(key.apply(entry), entry));
    return List.copyOf(last.values());
  }

  private void bindInsert(Parameters parameters, E entry) throws SQLException {
    binder.bind(parameters, entry);
    insertOnly.bind(parameters, entry);
  }
}
