package tv.playgate.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.error.ErrorCode.INVALID_HEADER_PFS_PERMISSION_ACCESS_NOT_DETERMINED;
import static tv.playgate.domain.error.ErrorCode.INVALID_HEADER_PFS_PERMISSION_ACCESS_NOT_GRANTED;
import static tv.playgate.domain.error.ErrorCode.INVALID_HEADER_PFS_PERMISSION_ACCESS_NOT_PRESENT;
import static tv.playgate.domain.error.ErrorCode.INVALID_HEADER_PFS_PROVIDER_ID_MISMATCH;
import static tv.playgate.domain.error.ErrorCode.INVALID_HEADER_PFS_PROVIDER_ID_NOT_DETERMINED;
import static tv.playgate.domain.error.ErrorCode.INVALID_HEADER_PFS_PROVIDER_INFO_EXPIRED;
import static tv.playgate.domain.fixture.ConfigurationFixture.CABLEVISION;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.TICK;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.integration.IntegrationSettings;
import tv.playgate.domain.signon.PartnerStatus;

class PartnerPermissionTest {

  private static final String OURS = "optimum";
  private static final Instant OVER = NOW;

  @Test
  void findsNothingWrongWhereThePartnerVouches() {
    assertThat(fault("granted", OURS, NOW.plus(TICK))).isEmpty();
    assertThat(fault("granted", OURS, null)).isEmpty();
  }

  /** Each status here has every later fault as well. */
  @Test
  void tellsTheFirstFaultInTheOrderOfTheTable() {
    assertThat(fault(null, null, OVER)).contains(INVALID_HEADER_PFS_PERMISSION_ACCESS_NOT_PRESENT);
    assertThat(fault("notDetermined", "nobody", OVER))
        .contains(INVALID_HEADER_PFS_PERMISSION_ACCESS_NOT_DETERMINED);
    assertThat(fault("denied", "nobody", OVER))
        .contains(INVALID_HEADER_PFS_PERMISSION_ACCESS_NOT_GRANTED);
    assertThat(fault("granted", "nobody", OVER))
        .contains(INVALID_HEADER_PFS_PROVIDER_ID_NOT_DETERMINED);
    assertThat(fault("granted", null, OVER))
        .contains(INVALID_HEADER_PFS_PROVIDER_ID_NOT_DETERMINED);
    assertThat(fault("granted", "dish", OVER)).contains(INVALID_HEADER_PFS_PROVIDER_ID_MISMATCH);
    assertThat(fault("granted", OURS, OVER)).contains(INVALID_HEADER_PFS_PROVIDER_INFO_EXPIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"denied", "restricted", "GRANTED", "granted ", ""})
  void takesNoOtherWordForGranted(String access) {
    assertThat(fault(access, OURS, null))
        .contains(INVALID_HEADER_PFS_PERMISSION_ACCESS_NOT_GRANTED);
  }

  @Test
  void looksAtTheProviderAloneWherePermissionsAreNotEnforced() {
    assertThat(unenforced(new PartnerStatus("denied", OURS, null))).isEmpty();
    assertThat(unenforced(new PartnerStatus(null, "dish", null)))
        .contains(INVALID_HEADER_PFS_PROVIDER_ID_MISMATCH);
    assertThat(unenforced(new PartnerStatus(null, OURS, OVER)))
        .contains(INVALID_HEADER_PFS_PROVIDER_INFO_EXPIRED);
    assertThat(unenforced(PartnerStatus.ABSENT)).isEmpty();
  }

  private static Optional<ErrorCode> fault(
      @Nullable String access, @Nullable String provider, @Nullable Instant expiresAt) {
    return fault(new PartnerStatus(access, provider, expiresAt), IntegrationSettings.USUAL);
  }

  private static Optional<ErrorCode> unenforced(PartnerStatus status) {
    IntegrationSettings usual = IntegrationSettings.USUAL;
    return fault(
        status,
        new IntegrationSettings(
            usual.maxPreauthorizedResources(),
            usual.maxAuthorizedResources(),
            false,
            usual.authorizationTtl(),
            true,
            false));
  }

  private static Optional<ErrorCode> fault(PartnerStatus status, IntegrationSettings settings) {
    ConfigurationSnapshot snapshot = configuration().snapshot();
    return PartnerPermission.fault(
        status, snapshot.mvpd(CABLEVISION.mvpd()).orElseThrow(), snapshot, settings, NOW);
  }
}
