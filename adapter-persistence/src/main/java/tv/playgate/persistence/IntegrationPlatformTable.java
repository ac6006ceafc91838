package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.ResourceLimit;
import tv.playgate.domain.integration.SettingOverrides;

/** What differs for single platforms of an integration. */
final class IntegrationPlatformTable {

  private static final String SELECT =
      """
      SELECT service_provider_id, mvpd_id, platform, max_preauthorized_resources,
        max_authorized_resources, dummy_preauthorization, authorization_ttl, single_sign_on,
        enforce_platform_permissions, answer_cache_ttl
      FROM integration_platform
      """;

  private static final String DELETE =
      "DELETE FROM integration_platform WHERE service_provider_id = ? AND mvpd_id = ?";

  private static final String INSERT =
      """
      INSERT INTO integration_platform
        (service_provider_id, mvpd_id, platform, max_preauthorized_resources,
         max_authorized_resources, dummy_preauthorization, authorization_ttl, single_sign_on,
         enforce_platform_permissions, answer_cache_ttl)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private IntegrationPlatformTable() {}

  private record Line(IntegrationId integration, Platform platform, SettingOverrides overrides) {

    static Stream<Line> of(Integration integration) {
      return integration.platforms().entrySet().stream()
          .map(entry -> new Line(integration.id(), entry.getKey(), entry.getValue()));
    }
  }

  static Map<IntegrationId, Map<Platform, SettingOverrides>> read(Connection connection)
      throws SQLException {
    Map<IntegrationId, Map<Platform, SettingOverrides>> all = new HashMap<>();
    for (Line line : Sql.list(connection, SELECT, IntegrationPlatformTable::read)) {
      all.computeIfAbsent(line.integration(), id -> new EnumMap<>(Platform.class))
          .put(line.platform(), line.overrides());
    }
    return all;
  }

  /** Of several entries for one integration the last holds, for its platforms too. */
  static void write(Connection connection, List<Integration> entries) throws SQLException {
    Map<IntegrationId, Integration> last = new HashMap<>();
    entries.forEach(entry -> last.put(entry.id(), entry));
    Sql.updateAll(connection, DELETE, IntegrationTable::bindId, last.keySet());
    Sql.updateAll(
        connection,
        INSERT,
        IntegrationPlatformTable::bind,
        last.values().stream().flatMap(Line::of).toList());
  }

  private static void bind(Parameters parameters, Line line) throws SQLException {
    SettingOverrides overrides = line.overrides();
    IntegrationTable.bindId(parameters, line.integration());
    parameters
        .text(line.platform().wireName())
        .maybeNumber(max(overrides.maxPreauthorizedResources()))
        .maybeNumber(max(overrides.maxAuthorizedResources()))
        .maybeFlag(overrides.dummyPreauthorization())
        .maybeDuration(overrides.authorizationTtl())
        .maybeFlag(overrides.singleSignOn())
        .maybeFlag(overrides.enforcePlatformPermissions())
        .maybeDuration(overrides.answerCacheTtl());
  }

  private static @Nullable Integer max(@Nullable ResourceLimit limit) {
    return limit == null ? null : limit.max();
  }

  private static Line read(Row row) throws SQLException {
    return new Line(
        IntegrationTable.readId(row),
        WireNames.named(Platform.class, Platform::wireName, row.text("platform")),
        new SettingOverrides(
            limit(row, "max_preauthorized_resources"),
            limit(row, "max_authorized_resources"),
            row.maybeFlag("dummy_preauthorization"),
            row.maybeDuration("authorization_ttl"),
            row.maybeFlag("single_sign_on"),
            row.maybeFlag("enforce_platform_permissions"),
            row.maybeDuration("answer_cache_ttl")));
  }

  private static @Nullable ResourceLimit limit(Row row, String column) throws SQLException {
    Integer max = row.maybeSmallNumber(column);
    return max == null ? null : new ResourceLimit(max);
  }
}
