package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.IntegrationSettings;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ResourceLimit;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.integration.SettingOverrides;
import tv.playgate.domain.integration.StandingAgreement;

/** Integrations with their platforms, ordered by service provider and MVPD. */
final class IntegrationTable {

  private static final String SELECT =
      """
      SELECT service_provider_id, mvpd_id, enabled, max_preauthorized_resources,
        max_authorized_resources, dummy_preauthorization, authorization_ttl, single_sign_on,
        enforce_platform_permissions, answer_cache_ttl, standing_degradation_kind,
        standing_degradation_duration
      FROM integration ORDER BY service_provider_id, mvpd_id
      """;

  private static final String DELETE =
      "DELETE FROM integration WHERE service_provider_id = ? AND mvpd_id = ?";

  private static final Upsert<Integration> UPSERT =
      new Upsert<>(
          entry -> entry.id().serviceProvider() + "\n" + entry.id().mvpd(),
          """
          UPDATE integration
          SET enabled = ?, max_preauthorized_resources = ?, max_authorized_resources = ?,
            dummy_preauthorization = ?, authorization_ttl = ?, single_sign_on = ?,
            enforce_platform_permissions = ?, answer_cache_ttl = ?,
            standing_degradation_kind = ?, standing_degradation_duration = ?
          WHERE service_provider_id = ? AND mvpd_id = ?
          """,
          """
          INSERT INTO integration
            (enabled, max_preauthorized_resources, max_authorized_resources,
             dummy_preauthorization, authorization_ttl, single_sign_on,
             enforce_platform_permissions, answer_cache_ttl, standing_degradation_kind,
             standing_degradation_duration, service_provider_id, mvpd_id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          IntegrationTable::bind);

  private IntegrationTable() {}

  static List<Integration> read(Connection connection) throws SQLException {
    Map<IntegrationId, Map<Platform, SettingOverrides>> platforms =
        IntegrationPlatformTable.read(connection);
    return Sql.list(connection, SELECT, row -> read(row, platforms));
  }

  static void write(Connection connection, List<Integration> entries) throws SQLException {
    UPSERT.write(connection, entries);
    IntegrationPlatformTable.write(connection, entries);
  }

  static void delete(Connection connection, Set<IntegrationId> keys) throws SQLException {
    Sql.updateAll(connection, DELETE, IntegrationTable::bindId, keys);
  }

  static void bindId(Parameters parameters, IntegrationId id) throws SQLException {
    parameters.text(id.serviceProvider().value()).text(id.mvpd().value());
  }

  static IntegrationId readId(Row row) throws SQLException {
    return new IntegrationId(
        new ServiceProviderId(row.text("service_provider_id")), new MvpdId(row.text("mvpd_id")));
  }

  private static void bind(Parameters parameters, Integration integration) throws SQLException {
    IntegrationSettings settings = integration.settings();
    StandingAgreement agreement = integration.standingDegradation();
    parameters
        .flag(integration.enabled())
        .number(settings.maxPreauthorizedResources().max())
        .number(settings.maxAuthorizedResources().max())
        .flag(settings.dummyPreauthorization())
        .maybeDuration(settings.authorizationTtl())
        .flag(settings.singleSignOn())
        .flag(settings.enforcePlatformPermissions())
        .maybeDuration(settings.answerCacheTtl())
        .maybeText(agreement == null ? null : agreement.kind().wireName())
        .maybeDuration(agreement == null ? null : agreement.duration());
    bindId(parameters, integration.id());
  }

  private static Integration read(
      Row row, Map<IntegrationId, Map<Platform, SettingOverrides>> platforms) throws SQLException {
    IntegrationId id = readId(row);
    Duration ttl = row.duration("authorization_ttl");
    IntegrationSettings settings =
        new IntegrationSettings(
            new ResourceLimit(row.smallNumber("max_preauthorized_resources")),
            new ResourceLimit(row.smallNumber("max_authorized_resources")),
            row.flag("dummy_preauthorization"),
            ttl,
            row.flag("single_sign_on"),
            row.flag("enforce_platform_permissions"),
            row.maybeDuration("answer_cache_ttl"));
    return new Integration(
        id,
        row.flag("enabled"),
        settings,
        platforms.getOrDefault(id, Map.of()),
        readAgreement(row));
  }

  private static @Nullable StandingAgreement readAgreement(Row row) throws SQLException {
    String kind = row.maybeText("standing_degradation_kind");
    return kind == null
        ? null
        : new StandingAgreement(
            WireNames.named(DegradationKind.class, DegradationKind::wireName, kind),
            row.duration("standing_degradation_duration"));
  }
}
