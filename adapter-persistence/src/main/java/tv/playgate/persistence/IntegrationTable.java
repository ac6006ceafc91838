package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ResourceLimit;
import tv.playgate.domain.integration.ServiceProviderId;

/** Integrations with their limits by platform, ordered by service provider and MVPD. */
final class IntegrationTable {

  private static final String SELECT =
      """
      SELECT service_provider_id, mvpd_id, enabled, max_preauthorized_resources,
        dummy_preauthorization, authorization_ttl
      FROM integration ORDER BY service_provider_id, mvpd_id
      """;

  private static final String SELECT_LIMITS =
      """
      SELECT service_provider_id, mvpd_id, platform, max_preauthorized_resources
      FROM integration_platform_limit
      """;

  private static final String DELETE =
      "DELETE FROM integration WHERE service_provider_id = ? AND mvpd_id = ?";

  private static final String DELETE_LIMITS =
      "DELETE FROM integration_platform_limit WHERE service_provider_id = ? AND mvpd_id = ?";

  private static final String INSERT_LIMIT =
      """
      INSERT INTO integration_platform_limit
        (service_provider_id, mvpd_id, platform, max_preauthorized_resources)
      VALUES (?, ?, ?, ?)
      """;

  private static final Upsert<Integration> UPSERT =
      new Upsert<>(
          entry -> entry.id().serviceProvider() + "\n" + entry.id().mvpd(),
          """
          UPDATE integration
          SET enabled = ?, max_preauthorized_resources = ?, dummy_preauthorization = ?,
            authorization_ttl = ?
          WHERE service_provider_id = ? AND mvpd_id = ?
          """,
          """
          INSERT INTO integration
            (enabled, max_preauthorized_resources, dummy_preauthorization,
             authorization_ttl, service_provider_id, mvpd_id)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          IntegrationTable::bind);

  private IntegrationTable() {}

  private record Limit(IntegrationId integration, Platform platform, ResourceLimit limit) {}

  static List<Integration> read(Connection connection) throws SQLException {
    Map<IntegrationId, Map<Platform, ResourceLimit>> limits = new HashMap<>();
    for (Limit limit : Sql.list(connection, SELECT_LIMITS, IntegrationTable::readLimit)) {
      limits
          .computeIfAbsent(limit.integration(), id -> new EnumMap<>(Platform.class))
          .put(limit.platform(), limit.limit());
    }
    return Sql.list(connection, SELECT, row -> read(row, limits));
  }

  static void write(Connection connection, List<Integration> entries) throws SQLException {
    UPSERT.write(connection, entries);
    // Of several entries for one integration the last holds, for its limits too.
    Map<IntegrationId, Integration> last = new HashMap<>();
    entries.forEach(entry -> last.put(entry.id(), entry));
    Sql.updateAll(connection, DELETE_LIMITS, IntegrationTable::bindId, last.keySet());
    Sql.updateAll(
        connection,
        INSERT_LIMIT,
        IntegrationTable::bindLimit,
        last.values().stream().flatMap(entry -> limits(entry).stream()).toList());
  }

  static void delete(Connection connection, Set<IntegrationId> keys) throws SQLException {
    Sql.updateAll(connection, DELETE, IntegrationTable::bindId, keys);
  }

  private static List<Limit> limits(Integration integration) {
    return integration.resourcesByPlatform().entrySet().stream()
        .map(limit -> new Limit(integration.id(), limit.getKey(), limit.getValue()))
        .toList();
  }

  static void bindId(Parameters parameters, IntegrationId id) throws SQLException {
    parameters.text(id.serviceProvider().value()).text(id.mvpd().value());
  }

  static IntegrationId readId(Row row) throws SQLException {
    return new IntegrationId(
        new ServiceProviderId(row.text("service_provider_id")), new MvpdId(row.text("mvpd_id")));
  }

  private static void bind(Parameters parameters, Integration integration) throws SQLException {
    parameters
        .flag(integration.enabled())
        .number(integration.maxPreauthorizedResources().max())
        .flag(integration.dummyPreauthorization())
        .maybeDuration(integration.authorizationTtl());
    bindId(parameters, integration.id());
  }

  private static void bindLimit(Parameters parameters, Limit limit) throws SQLException {
    bindId(parameters, limit.integration());
    parameters.text(limit.platform().wireName()).number(limit.limit().max());
  }

  private static Integration read(Row row, Map<IntegrationId, Map<Platform, ResourceLimit>> limits)
      throws SQLException {
    IntegrationId id = readId(row);
    return new Integration(
        id,
        row.flag("enabled"),
        new ResourceLimit(row.smallNumber("max_preauthorized_resources")),
        limits.getOrDefault(id, Map.of()),
        row.flag("dummy_preauthorization"),
        row.duration("authorization_ttl"));
  }

  private static Limit readLimit(Row row) throws SQLException {
    return new Limit(
        readId(row),
        WireNames.named(Platform.class, Platform::wireName, row.text("platform")),
        new ResourceLimit(row.smallNumber("max_preauthorized_resources")));
  }
}
