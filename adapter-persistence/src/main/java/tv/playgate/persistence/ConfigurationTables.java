package tv.playgate.persistence;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationKeys;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.license.LicenseServer;

/** All tables of the configuration, in an order that no foreign key minds. */
final class ConfigurationTables {

  private ConfigurationTables() {}

  static ConfigurationEntries read(Connection connection) throws SQLException {
    return new ConfigurationEntries(
        ServiceProviderTable.read(connection),
        MvpdTable.read(connection),
        IntegrationTable.read(connection),
        DegradationRuleTable.read(connection),
        LicenseServerTable.read(connection),
        ApplicationTable.read(connection),
        TrustedKeyTable.read(connection));
  }

  /**
   * Makes the change. What it brings is written first, so that a rule has left its old integration
   * before that one goes; what it takes and brings back is only brought.
   */
  static void write(Connection connection, ConfigurationChange change) throws SQLException {
    ConfigurationEntries coming = change.upserts();
    ServiceProviderTable.write(connection, coming.serviceProviders());
    MvpdTable.write(connection, coming.mvpds());
    IntegrationTable.write(connection, coming.integrations());
    DegradationRuleTable.write(connection, coming.degradationRules());
    LicenseServerTable.write(connection, coming.licenseServers());
    ApplicationTable.write(connection, coming.applications());
    TrustedKeyTable.write(connection, coming.trustedKeys());
    delete(connection, change.removals(), coming);
  }

  private static void delete(
      Connection connection, ConfigurationKeys going, ConfigurationEntries coming)
      throws SQLException {
    TrustedKeyTable.delete(
        connection, gone(going.trustedKeys(), coming.trustedKeys(), TrustedKey::id));
    ApplicationTable.delete(
        connection, gone(going.applications(), coming.applications(), Application::id));
    LicenseServerTable.delete(
        connection, gone(going.licenseServers(), coming.licenseServers(), LicenseServer::name));
    DegradationRuleTable.delete(
        connection, gone(going.degradationRules(), coming.degradationRules(), DegradationRule::id));
    IntegrationTable.delete(
        connection, gone(going.integrations(), coming.integrations(), Integration::id));
    MvpdTable.delete(connection, gone(going.mvpds(), coming.mvpds(), Mvpd::id));
    ServiceProviderTable.delete(
        connection, gone(going.serviceProviders(), coming.serviceProviders(), ServiceProvider::id));
  }

  private static <K, E> Set<K> gone(Set<K> going, List<E> coming, Function<E, K> key) {
    Set<K> back = coming.stream().map(key).collect(toUnmodifiableSet());
    return going.stream().filter(k -> !back.contains(k)).collect(toUnmodifiableSet());
  }
}
