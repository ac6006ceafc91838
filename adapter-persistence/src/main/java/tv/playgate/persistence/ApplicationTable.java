package tv.playgate.persistence;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.integration.ServiceProviderId;

/** Applications, ordered by id. */
final class ApplicationTable {

  private static final String SELECT =
      """
      SELECT id, name, service_providers, scopes, domains, enabled
      FROM application ORDER BY id
      """;

  private static final String DELETE = "DELETE FROM application WHERE id = ?";

  private static final Upsert<Application> UPSERT =
      new Upsert<>(
          entry -> entry.id().value(),
          """
          UPDATE application
          SET name = ?, service_providers = ?, scopes = ?, domains = ?, enabled = ?
          WHERE id = ?
          """,
          """
          INSERT INTO application (name, service_providers, scopes, domains, enabled, id)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          ApplicationTable::bind);

  private ApplicationTable() {}

  static List<Application> read(Connection connection) throws SQLException {
    return Sql.list(connection, SELECT, ApplicationTable::read);
  }

  static void write(Connection connection, List<Application> entries) throws SQLException {
    UPSERT.write(connection, entries);
  }

  static void delete(Connection connection, Set<ApplicationId> keys) throws SQLException {
    Sql.updateAll(connection, DELETE, (parameters, key) -> parameters.text(key.value()), keys);
  }

  private static void bind(Parameters parameters, Application application) throws SQLException {
    parameters
        .text(application.name())
        .texts(application.serviceProviders().stream().map(ServiceProviderId::value).toList())
        .texts(application.scopes().stream().map(Scope::value).toList())
        .texts(application.domains())
        .flag(application.enabled())
        .text(application.id().value());
  }

  private static Application read(Row row) throws SQLException {
    return new Application(
        new ApplicationId(row.text("id")),
        row.text("name"),
        row.texts("service_providers").stream()
            .map(ServiceProviderId::new)
            .collect(toUnmodifiableSet()),
        row.texts("scopes").stream().map(Scope::new).collect(toUnmodifiableSet()),
        Set.copyOf(row.texts("domains")),
        row.flag("enabled"));
  }
}
