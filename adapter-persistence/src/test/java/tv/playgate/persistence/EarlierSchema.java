package tv.playgate.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Makes databases as earlier releases left them, with one of everything in them. */
final class EarlierSchema {

  /** The first version that has all tables of the first release. */
  private static final int FIRST_RELEASE = 4;

  private EarlierSchema() {}

  /** Brings an empty database to that version; from {@value #FIRST_RELEASE} on with data. */
  static void make(PersistenceConfig config, int version) {
    migrate(config, Math.min(version, FIRST_RELEASE));
    if (version >= FIRST_RELEASE) {
      PostgresServer.run(source(config), configuration());
      PostgresServer.run(source(config), rules());
      PostgresServer.run(source(config), state(config.address().type()));
      migrate(config, version);
    }
    if (hasAuthorizations(version)) {
      PostgresServer.run(source(config), authorization());
    }
  }

  static boolean hasData(int version) {
    return version >= FIRST_RELEASE;
  }

  /** Whether MVPDs of that version say how they are asked for authorizations too. */
  static boolean hasAuthorizations(int version) {
    return version >= 5 && version <= 12;
  }

  private static void migrate(PersistenceConfig config, int version) {
    DatabaseType type = config.address().type();
    var unused =
        Flyway.configure(EarlierSchema.class.getClassLoader())
            .dataSource(source(config))
            .locations(type.migrationLocations().toArray(String[]::new))
            .target(Integer.toString(version))
            .load()
            .migrate();
  }

  private static DataSource source(PersistenceConfig config) {
    return config.address().type().dataSource(config);
  }

  private static String[] configuration() {
    return new String[] {
      "UPDATE configuration_head SET number = 7",
      """
      INSERT INTO configuration_revision (number, author, why, made_at)
      VALUES (7, 'noc', 'a reason', TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00.123+00:00')
      """,
      "INSERT INTO service_provider (id, name) VALUES ('REF30', 'Reference 30')",
      """
      INSERT INTO mvpd (id, name, partner_mapping_id, mechanism, endpoint, endpoint_timeout,
        endpoint_max_concurrent_calls, deadline)
      VALUES ('Lineup', 'Optimum', 'optimum', 'lineup', NULL, NULL, NULL, NULL),
        ('Fork', 'Fork', NULL, 'forkjoin', 'https://mvpd.example/', 'PT2S', 64, 'PT3S')
      """,
      """
      INSERT INTO integration (service_provider_id, mvpd_id, enabled,
        max_preauthorized_resources, dummy_preauthorization, authorization_ttl)
      VALUES ('REF30', 'Lineup', TRUE, 5, FALSE, 'PT24H'),
        ('REF30', 'Fork', FALSE, 9, TRUE, 'PT1H')
      """,
      """
      INSERT INTO integration_platform_limit (service_provider_id, mvpd_id, platform,
        max_preauthorized_resources)
      VALUES ('REF30', 'Fork', 'tvOS', 10)
      """
    };
  }

  private static String[] authorization() {
    return new String[] {
      """
      UPDATE mvpd
      SET endpoint_channel_only = TRUE, authorization_mechanism = 'forkjoin',
        authorization_endpoint = 'https://mvpd.example/real',
        authorization_endpoint_timeout = 'PT0.4S', authorization_endpoint_max_concurrent_calls = 8
      WHERE id = 'Fork'
      """,
      "UPDATE mvpd SET authorization_mechanism = 'lineup' WHERE id = 'Lineup'",
      "INSERT INTO mvpd (id, name, proxy_id) VALUES ('Proxied', 'Proxied', 'Fork')"
    };
  }

  private static String[] rules() {
    return new String[] {
      """
      INSERT INTO degradation_rule (id, service_provider_id, mvpd_id, kind, resources,
        starts_at, ends_at, message, owner, why)
      VALUES ('d1', 'REF30', 'Lineup', 'AuthZNone', ARRAY['r1'],
        TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+00:00',
        TIMESTAMP WITH TIME ZONE '2026-01-02 00:00:00+00:00', 'Back at 9', 'noc', 'outage')
      """,
      """
      INSERT INTO license_server (name, san, certificate_sha256, content_ids)
      VALUES ('drm-1', 'DNS:drm.example', NULL, NULL)
      """
    };
  }

  private static String[] state(DatabaseType type) {
    String bytes = type == DatabaseType.H2 ? "VARBINARY" : "BYTEA";
    return new String[] {
      """
      INSERT INTO client_registration (id, secret_hash, service_providers, scopes,
        forwards_address)
      VALUES ('demo-app', '%s:%s', ARRAY['REF30'], ARRAY['api:client:v2'], TRUE)
      """
          .formatted("ab".repeat(16), "cd".repeat(32)),
      """
      INSERT INTO profile (id, device_id, service_provider_id, mvpd_id, client_id, type, subject,
        not_before, not_after, invalidated, lineup, attribute_names, attribute_values)
      VALUES ('00000000-0000-0000-0000-000000000001', 'device', 'REF30', 'Lineup', NULL,
        'regular', 'user-1', TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+00:00',
        TIMESTAMP WITH TIME ZONE '2027-01-01 00:00:00+00:00', FALSE, ARRAY['r1', 'r2'],
        ARRAY['userID'], ARRAY['1'])
      """,
      """
      INSERT INTO content (id, drm, kind, content_key, iv, token_lifetime_seconds,
        rental_duration_seconds, available_from, available_until, token_url)
      VALUES ('00000000-0000-0000-0000-000000000001', 'fairplay', 'timeBased',
          CAST('%1$s' AS %2$s), CAST('%1$s' AS %2$s), 300, 60, NULL, NULL, NULL),
        ('00000000-0000-0000-0000-000000000002', 'fairplay', 'timeBased',
          NULL, NULL, 1, NULL, NULL, NULL, 'https://fp.example/redeem')
      """
          .formatted("wrapped", bytes)
    };
  }
}
