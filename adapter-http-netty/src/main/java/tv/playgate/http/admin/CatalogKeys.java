package tv.playgate.http.admin;

import java.util.List;
import java.util.Optional;
import tv.playgate.application.port.in.RemoveCatalogEntry;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.configuration.ConfigurationKeys;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.TrustedKeyId;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.profile.ProfileKey;

/** Reads {@code <collection>/<key…>}: the key's parts are those that make an entry unique. */
final class CatalogKeys {

  private CatalogKeys() {}

  /** The key; empty if there is no such collection, or no key of that form in it. */
  static Optional<RemoveCatalogEntry.Key> read(List<String> path) {
    List<String> key = path.subList(1, path.size());
    if (!key.stream().allMatch(IdentifierForm::fits)) {
      return Optional.empty();
    }
    return switch (path.get(0) + "/" + key.size()) {
      case "serviceProviders/1" -> entry(ConfigurationKeys.of(new ServiceProviderId(key.get(0))));
      case "mvpds/1" -> entry(ConfigurationKeys.of(new MvpdId(key.get(0))));
      case "integrations/2" -> entry(ConfigurationKeys.of(integration(key)));
      case "degradationRules/1" -> entry(ConfigurationKeys.of(new DegradationRuleId(key.get(0))));
      case "licenseServers/1" -> entry(ConfigurationKeys.of(new LicenseServerName(key.get(0))));
      case "profiles/3", "profiles/4" ->
          Optional.of(new RemoveCatalogEntry.Key.OfProfile(profile(key)));
      case "clients/1" ->
          Optional.of(new RemoveCatalogEntry.Key.OfClient(new ClientId(key.get(0))));
      case "contents/1" -> ContentId.parse(key.get(0)).map(RemoveCatalogEntry.Key.OfContent::new);
      case "applications/1" -> entry(ConfigurationKeys.of(new ApplicationId(key.get(0))));
      case "softwareStatementKeys/1", "serviceTokenKeys/1", "platformTokenKeys/1" ->
          KeyPurpose.named(path.get(0)).flatMap(purpose -> entry(trustedKey(purpose, key.get(0))));
      default -> Optional.empty();
    };
  }

  private static Optional<RemoveCatalogEntry.Key> entry(ConfigurationKeys keys) {
    return Optional.of(new RemoveCatalogEntry.Key.OfConfiguration(keys));
  }

  private static ConfigurationKeys trustedKey(KeyPurpose purpose, String id) {
    return ConfigurationKeys.of(new TrustedKeyId(purpose, new KeyId(id)));
  }

  private static IntegrationId integration(List<String> key) {
    return new IntegrationId(new ServiceProviderId(key.get(0)), new MvpdId(key.get(1)));
  }

  /** Service provider, MVPD, device, and the client where only one sees the profile. */
  private static ProfileKey profile(List<String> key) {
    return new ProfileKey(
        key.size() == 4 ? new ClientId(key.get(3)) : null,
        integration(key),
        new DeviceId(key.get(2)));
  }
}
