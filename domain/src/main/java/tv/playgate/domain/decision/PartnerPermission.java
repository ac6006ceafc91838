package tv.playgate.domain.decision;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.integration.IntegrationSettings;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.signon.PartnerStatus;

/**
 * Whether a partner's framework vouches for the viewer's sign-in, checked in the order of the
 * published table (pass-decisions §6.3).
 */
final class PartnerPermission {

  private static final String GRANTED = "granted";
  private static final String NOT_DETERMINED = "notDetermined";

  private PartnerPermission() {}

  /**
   * What is wrong first; empty if nothing is. Where permissions are not enforced, a partner that
   * names no provider passes: without permission it cannot name one.
   *
   * @param status what the partner's framework says
   * @param mvpd at which MVPD the profile is
   * @param configuration knows which names partners have for MVPDs
   * @param settings of the integration
   * @param now when the request arrived
   */
  static Optional<ErrorCode> fault(
      PartnerStatus status,
      Mvpd mvpd,
      ConfigurationSnapshot configuration,
      IntegrationSettings settings,
      Instant now) {
    if (!settings.enforcePlatformPermissions() && status.providerId() == null) {
      return Optional.empty();
    }
    return access(status.accessStatus(), settings)
        .or(() -> provider(status.providerId(), mvpd, configuration))
        .or(() -> expiry(status.expiresAt(), now));
  }

  private static Optional<ErrorCode> access(@Nullable String access, IntegrationSettings settings) {
    if (!settings.enforcePlatformPermissions() || GRANTED.equals(access)) {
      return Optional.empty();
    }
    if (access == null) {
      return Optional.of(ErrorCode.INVALID_HEADER_PFS_PERMISSION_ACCESS_NOT_PRESENT);
    }
    return Optional.of(
        access.equals(NOT_DETERMINED)
            ? ErrorCode.INVALID_HEADER_PFS_PERMISSION_ACCESS_NOT_DETERMINED
            : ErrorCode.INVALID_HEADER_PFS_PERMISSION_ACCESS_NOT_GRANTED);
  }

  private static Optional<ErrorCode> provider(
      @Nullable String provider, Mvpd mvpd, ConfigurationSnapshot configuration) {
    if (provider == null || !configuration.isPartnerMappingId(provider)) {
      return Optional.of(ErrorCode.INVALID_HEADER_PFS_PROVIDER_ID_NOT_DETERMINED);
    }
    return provider.equals(mvpd.partnerMappingId())
        ? Optional.empty()
        : Optional.of(ErrorCode.INVALID_HEADER_PFS_PROVIDER_ID_MISMATCH);
  }

  private static Optional<ErrorCode> expiry(@Nullable Instant expiresAt, Instant now) {
    return expiresAt == null || now.isBefore(expiresAt)
        ? Optional.empty()
        : Optional.of(ErrorCode.INVALID_HEADER_PFS_PROVIDER_INFO_EXPIRED);
  }
}
