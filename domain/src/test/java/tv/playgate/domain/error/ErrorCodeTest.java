package tv.playgate.domain.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {

  /** Codes and actions of the published table (pass-decisions §3), written out. */
  private static final String PUBLISHED =
      """
      invalid_parameter_service_provider none
      invalid_parameter_mvpd none
      invalid_parameter_code none
      invalid_parameter_resources none
      invalid_parameter_redirect_url none
      invalid_parameter_partner none
      invalid_parameter_saml_response none
      invalid_header_device_info none
      invalid_header_device_identifier none
      invalid_header_identity_for_temporary_access none
      invalid_header_pfs_permission_access_not_present none
      invalid_header_pfs_permission_access_not_determined none
      invalid_header_pfs_permission_access_not_granted none
      invalid_header_pfs_provider_id_not_determined none
      invalid_header_pfs_provider_id_mismatch none
      invalid_header_pfs_provider_info_expired none
      invalid_integration none
      invalid_authentication_session none
      preauthorization_denied_by_mvpd none
      authorization_denied_by_mvpd none
      authorization_denied_by_parental_controls none
      authorization_denied_by_degradation_rule none
      internal_server_error none
      too_many_resources configuration
      invalid_configuration_user_metadata_certificate configuration
      invalid_configuration_temporary_access configuration
      invalid_configuration_platform configuration
      invalid_configuration_platform_id configuration
      invalid_configuration_platform_trait configuration
      invalid_configuration_platform_category_trait configuration
      invalid_configuration_platform_services configuration
      invalid_configuration_mvpd_platform configuration
      invalid_configuration_mvpd_platform_boarding_status configuration
      invalid_configuration_mvpd_platform_profile_exchange configuration
      invalid_access_token_service_provider application-registration
      invalid_access_token_client_application application-registration
      authenticated_profile_missing authentication
      authenticated_profile_expired authentication
      authenticated_profile_invalidated authentication
      temporary_access_duration_limit_exceeded authentication
      temporary_access_resources_limit_exceeded authentication
      authorization_denied_by_hba_policies authentication
      authorization_denied_by_session_invalidated authentication
      identity_not_recognized_by_mvpd authentication
      network_received_error retry
      network_connection_timeout retry
      maximum_execution_time_exceeded retry
      """;

  @Test
  void keepsTheCodesAndActionsOfThePublishedTable() {
    assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCodeTest::line))
        .containsExactlyElementsOf(PUBLISHED.lines().toList())
        .hasSize(47);
  }

  @Test
  void takesBlankDetailsForNone() {
    assertThat(new EnhancedError(ErrorCode.TOO_MANY_RESOURCES, " \n"))
        .isEqualTo(EnhancedError.of(ErrorCode.TOO_MANY_RESOURCES));
    assertThat(new EnhancedError(ErrorCode.TOO_MANY_RESOURCES, " x ").details()).isEqualTo(" x ");
  }

  private static String line(ErrorCode code) {
    return code.wireName() + " " + code.action().wireName();
  }
}
