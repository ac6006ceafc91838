package tv.playgate.http.wire.catalog;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.IntegrationSettings;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ResourceLimit;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.integration.SettingOverrides;
import tv.playgate.domain.integration.StandingAgreement;

/** Reads the catalog's integrations: who agreed on what with whom. */
final class IntegrationEntries {

  private IntegrationEntries() {}

  static Integration read(Cursor entry) {
    return new Integration(
        integrationId(entry),
        entry.flag("enabled", true),
        overrides(entry).over(IntegrationSettings.USUAL),
        platforms(entry.object("platforms")),
        entry.object("standingDegradation", IntegrationEntries::agreement));
  }

  private static StandingAgreement agreement(Cursor entry) {
    Duration duration = entry.duration("duration");
    if (duration == null) {
      throw entry.problem("duration", "an ISO-8601 duration; it is required");
    }
    return new StandingAgreement(DegradationEntries.kind(entry), duration);
  }

  static IntegrationId integrationId(Cursor entry) {
    return new IntegrationId(
        new ServiceProviderId(entry.requiredText("serviceProvider")),
        new MvpdId(entry.requiredText("mvpd")));
  }

  private static Map<Platform, SettingOverrides> platforms(@Nullable Cursor platforms) {
    Map<Platform, SettingOverrides> overrides = new EnumMap<>(Platform.class);
    if (platforms != null) {
      for (String name : platforms.names()) {
        Platform platform =
            Platform.named(name).orElseThrow(() -> platforms.problem(name, "a known platform"));
        SettingOverrides override = platforms.object(name, IntegrationEntries::overrides);
        if (override != null) {
          overrides.put(platform, override);
        }
      }
    }
    return overrides;
  }

  /** The settings that an object names. */
  private static SettingOverrides overrides(Cursor entry) {
    return new SettingOverrides(
        limit(entry, "maxPreauthorizedResources"),
        limit(entry, "maxAuthorizedResources"),
        entry.flag("dummyPreauthorization"),
        entry.duration("authorizationTtl"),
        entry.flag("singleSignOn"),
        entry.flag("enforcePlatformPermissions"),
        entry.duration("answerCacheTtl"));
  }

  private static @Nullable ResourceLimit limit(Cursor entry, String name) {
    Integer max = entry.integer(name);
    return max == null ? null : new ResourceLimit(max);
  }
}
