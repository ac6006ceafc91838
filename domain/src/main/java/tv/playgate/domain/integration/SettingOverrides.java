package tv.playgate.domain.integration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Settings that differ for one platform; null keeps what holds for all of them.
 *
 * @param maxPreauthorizedResources see {@link IntegrationSettings}, as for all of these
 * @param maxAuthorizedResources for authorizations
 * @param dummyPreauthorization whether nobody is asked
 * @param authorizationTtl how long an authorization holds
 * @param singleSignOn whether sign-ins elsewhere count
 * @param enforcePlatformPermissions whether a partner's permissions are looked at
 * @param answerCacheTtl how long an answer may be remembered; null cannot switch that off
 */
public record SettingOverrides(
    @Nullable ResourceLimit maxPreauthorizedResources,
    @Nullable ResourceLimit maxAuthorizedResources,
    @Nullable Boolean dummyPreauthorization,
    @Nullable Duration authorizationTtl,
    @Nullable Boolean singleSignOn,
    @Nullable Boolean enforcePlatformPermissions,
    @Nullable Duration answerCacheTtl) {

  /**
   * @throws IllegalArgumentException if one of the durations is out of range
   */
  public SettingOverrides {
    if (authorizationTtl != null) {
      IntegrationSettings.requireTtl(authorizationTtl);
    }
    IntegrationSettings.requireCacheTtl(answerCacheTtl);
  }

  /** Overrides that have no say in what is remembered. */
  public SettingOverrides(
      @Nullable ResourceLimit maxPreauthorizedResources,
      @Nullable ResourceLimit maxAuthorizedResources,
      @Nullable Boolean dummyPreauthorization,
      @Nullable Duration authorizationTtl,
      @Nullable Boolean singleSignOn,
      @Nullable Boolean enforcePlatformPermissions) {
    this(
        maxPreauthorizedResources,
        maxAuthorizedResources,
        dummyPreauthorization,
        authorizationTtl,
        singleSignOn,
        enforcePlatformPermissions,
        null);
  }

  /** All of these settings, as overrides. */
  public static SettingOverrides of(IntegrationSettings settings) {
    return new SettingOverrides(
        settings.maxPreauthorizedResources(),
        settings.maxAuthorizedResources(),
        settings.dummyPreauthorization(),
        settings.authorizationTtl(),
        settings.singleSignOn(),
        settings.enforcePlatformPermissions(),
        settings.answerCacheTtl());
  }

  /** Another limit for preauthorizations, and nothing else. */
  public static SettingOverrides ofLimit(ResourceLimit maxPreauthorizedResources) {
    return new SettingOverrides(maxPreauthorizedResources, null, null, null, null, null);
  }

  /** The settings with these put over them. */
  public IntegrationSettings over(IntegrationSettings settings) {
    return new IntegrationSettings(
        or(maxPreauthorizedResources, settings.maxPreauthorizedResources()),
        or(maxAuthorizedResources, settings.maxAuthorizedResources()),
        or(dummyPreauthorization, settings.dummyPreauthorization()),
        or(authorizationTtl, settings.authorizationTtl()),
        or(singleSignOn, settings.singleSignOn()),
        or(enforcePlatformPermissions, settings.enforcePlatformPermissions()),
        answerCacheTtl == null ? settings.answerCacheTtl() : answerCacheTtl);
  }

  private static <T> T or(@Nullable T override, T otherwise) {
    return override == null ? otherwise : override;
  }
}
