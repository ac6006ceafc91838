package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * What a schema looks like through JDBC, without names that the databases make up themselves.
 *
 * @param columns table and column, and whether it may be null
 * @param uniqueIndexes table and columns
 * @param foreignKeys table and column, and the table and column that it refers to
 */
record SchemaShape(Set<String> columns, Set<String> uniqueIndexes, Set<String> foreignKeys) {

  static SchemaShape of(DataSource dataSource, String schema) {
    try (Connection connection = dataSource.getConnection()) {
      DatabaseMetaData metaData = connection.getMetaData();
      Set<String> tables = tables(metaData, schema);
      Set<String> indexes = new TreeSet<>();
      Set<String> keys = new TreeSet<>();
      for (String table : tables) {
        indexes.addAll(uniqueIndexes(metaData, schema, table));
        keys.addAll(foreignKeys(metaData, schema, table));
      }
      return new SchemaShape(columns(metaData, schema), indexes, keys);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> tables(DatabaseMetaData metaData, String schema) throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (ResultSet row =
        metaData.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (row.next()) {
        if (isOurs(row)) {
          tables.add(row.getString("TABLE_NAME"));
        }
      }
    }
    return tables;
  }

  private static Set<String> columns(DatabaseMetaData metaData, String schema) throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (ResultSet row = metaData.getColumns(null, schema, "%", "%")) {
      while (row.next()) {
        if (isOurs(row)) {
          columns.add(
              lower(row.getString("TABLE_NAME"))
                  + "."
                  + lower(row.getString("COLUMN_NAME"))
                  + " nullable "
                  + row.getString("IS_NULLABLE"));
        }
      }
    }
    return columns;
  }

  private static Set<String> uniqueIndexes(DatabaseMetaData metaData, String schema, String table)
      throws SQLException {
    Map<String, String> byName = new TreeMap<>();
    try (ResultSet row = metaData.getIndexInfo(null, schema, table, true, false)) {
      while (row.next()) {
        byName.merge(
            row.getString("INDEX_NAME"),
            lower(row.getString("COLUMN_NAME")),
            (a, b) -> a + "," + b);
      }
    }
    Set<String> indexes = new TreeSet<>();
    byName.values().forEach(columns -> indexes.add(lower(table) + "(" + columns + ")"));
    return indexes;
  }

  private static Set<String> foreignKeys(DatabaseMetaData metaData, String schema, String table)
      throws SQLException {
    Set<String> keys = new TreeSet<>();
    try (ResultSet row = metaData.getImportedKeys(null, schema, table)) {
      while (row.next()) {
        keys.add(
            lower(table)
                + "."
                + lower(row.getString("FKCOLUMN_NAME"))
                + " -> "
                + lower(row.getString("PKTABLE_NAME"))
                + "."
                + lower(row.getString("PKCOLUMN_NAME"))
                + " on delete "
                + row.getShort("DELETE_RULE"));
      }
    }
    return keys;
  }

  private static boolean isOurs(ResultSet row) throws SQLException {
    return !row.getString("TABLE_NAME").startsWith("flyway");
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
