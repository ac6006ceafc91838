package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tv.playgate.domain.integration.Compatibility;
import tv.playgate.domain.integration.CompatibilitySwitch;
import tv.playgate.domain.integration.PublishedState;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;

/** Service providers, ordered by id. */
final class ServiceProviderTable {

  private static final String SELECT =
      "SELECT id, name, compatibility, switched_on, switched_off FROM service_provider ORDER BY id";

  private static final String DELETE = "DELETE FROM service_provider WHERE id = ?";

  private static final Upsert<ServiceProvider> UPSERT =
      new Upsert<>(
          entry -> entry.id().value(),
          """
          UPDATE service_provider
          SET name = ?, compatibility = ?, switched_on = ?, switched_off = ?
          WHERE id = ?
          """,
          """
          INSERT INTO service_provider (name, compatibility, switched_on, switched_off, id)
          VALUES (?, ?, ?, ?, ?)
          """,
          ServiceProviderTable::bind);

  private ServiceProviderTable() {}

  static List<ServiceProvider> read(Connection connection) throws SQLException {
    return Sql.list(connection, SELECT, ServiceProviderTable::read);
  }

  static void write(Connection connection, List<ServiceProvider> entries) throws SQLException {
    UPSERT.write(connection, entries);
  }

  static void delete(Connection connection, Set<ServiceProviderId> keys) throws SQLException {
    Sql.updateAll(connection, DELETE, (parameters, key) -> parameters.text(key.value()), keys);
  }

  private static void bind(Parameters parameters, ServiceProvider entry) throws SQLException {
    Compatibility compatibility = entry.compatibility();
    parameters
        .text(entry.name())
        .text(compatibility.state().wireName())
        .texts(switched(compatibility, true))
        .texts(switched(compatibility, false))
        .text(entry.id().value());
  }

  private static List<String> switched(Compatibility compatibility, boolean on) {
    return compatibility.exceptions().entrySet().stream()
        .filter(exception -> exception.getValue() == on)
        .map(exception -> exception.getKey().wireName())
        .sorted()
        .toList();
  }

  private static ServiceProvider read(Row row) throws SQLException {
    Map<CompatibilitySwitch, Boolean> exceptions = new EnumMap<>(CompatibilitySwitch.class);
    row.texts("switched_on").forEach(name -> exceptions.put(named(name), true));
    row.texts("switched_off").forEach(name -> exceptions.put(named(name), false));
    PublishedState state =
        WireNames.named(PublishedState.class, PublishedState::wireName, row.text("compatibility"));
    return new ServiceProvider(
        new ServiceProviderId(row.text("id")),
        row.text("name"),
        new Compatibility(state, exceptions));
  }

  private static CompatibilitySwitch named(String name) {
    return WireNames.named(CompatibilitySwitch.class, CompatibilitySwitch::wireName, name);
  }
}
