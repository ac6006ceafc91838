package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import tv.playgate.domain.device.Platform;

/**
 * What a service provider and an MVPD agreed on.
 *
 * @param id the two of them
 * @param enabled whether decisions are made at all
 * @param settings what holds for every platform
 * @param platforms what differs for devices of these platforms
 */
public record Integration(
    IntegrationId id,
    boolean enabled,
    IntegrationSettings settings,
    Map<Platform, SettingOverrides> platforms) {

  public Integration {
    requireNonNull(id, "id");
    requireNonNull(settings, "settings");
    platforms = Map.copyOf(platforms);
  }

  /** An enabled integration with the usual settings. */
  public static Integration usual(IntegrationId id) {
    return new Integration(id, true, IntegrationSettings.USUAL, Map.of());
  }

  /** What holds for devices of that platform. */
  public IntegrationSettings settingsFor(Platform platform) {
    SettingOverrides overrides = platforms.get(platform);
    return overrides == null ? settings : overrides.over(settings);
  }
}
