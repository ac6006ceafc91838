package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.device.Platform;

/**
 * What a service provider and an MVPD agreed on.
 *
 * @param id the two of them
 * @param enabled whether decisions are made at all
 * @param settings what holds for every platform
 * @param platforms what differs for devices of these platforms
 * @param standingDegradation what a proposed degradation may do without asking an operator; null
 *     means nothing
 */
public record Integration(
    IntegrationId id,
    boolean enabled,
    IntegrationSettings settings,
    Map<Platform, SettingOverrides> platforms,
    @Nullable StandingAgreement standingDegradation) {

  public Integration {
    requireNonNull(id, "id");
    requireNonNull(settings, "settings");
    platforms = Map.copyOf(platforms);
  }

  /** An integration without a standing agreement. */
  public Integration(
      IntegrationId id,
      boolean enabled,
      IntegrationSettings settings,
      Map<Platform, SettingOverrides> platforms) {
    this(id, enabled, settings, platforms, null);
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
