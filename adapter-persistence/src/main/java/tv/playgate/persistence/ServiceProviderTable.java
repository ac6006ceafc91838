package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;

/** Service providers, ordered by id. */
final class ServiceProviderTable {

  private static final String SELECT = "SELECT id, name FROM service_provider ORDER BY id";
  private static final String DELETE = "DELETE FROM service_provider WHERE id = ?";

  private static final Upsert<ServiceProvider> UPSERT =
      new Upsert<>(
          entry -> entry.id().value(),
          "UPDATE service_provider SET name = ? WHERE id = ?",
          "INSERT INTO service_provider (name, id) VALUES (?, ?)",
          (parameters, entry) -> parameters.text(entry.name()).text(entry.id().value()));

  private ServiceProviderTable() {}

  static List<ServiceProvider> read(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        SELECT,
        row -> new ServiceProvider(new ServiceProviderId(row.text("id")), row.text("name")));
  }

  static void write(Connection connection, List<ServiceProvider> entries) throws SQLException {
    UPSERT.write(connection, entries);
  }

  static void delete(Connection connection, Set<ServiceProviderId> keys) throws SQLException {
    Sql.updateAll(connection, DELETE, (parameters, key) -> parameters.text(key.value()), keys);
  }
}
