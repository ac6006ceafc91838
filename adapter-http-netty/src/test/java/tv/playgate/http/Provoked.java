package tv.playgate.http;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdDenial;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.resource.Resource;

/**
 * How each published error is provoked at the door (pass-decisions §3.2).
 *
 * @param code the error
 * @param source the decision's, where the error is inside one; empty where it is the whole answer
 * @param making changes a good request, and the world where it must be another one
 */
record Provoked(String code, String source, UnaryOperator<Asking> making) {

  private static final String TOP = "";
  private static final Resource RESOURCE = new Resource("resource1");

  static Stream<Provoked> preauthorizing() {
    return Stream.concat(
        both(), Stream.of(item("preauthorization_denied_by_mvpd", a -> a.resources("resource3"))));
  }

  static Stream<Provoked> authorizing() {
    return Stream.concat(
        both(), Stream.of(item("authorization_denied_by_mvpd", a -> a.resources("resource3"))));
  }

  private static Stream<Provoked> both() {
    return Stream.of(parameters(), partner(), profiles(), trials(), mvpds()).flatMap(List::stream);
  }

  private static List<Provoked> parameters() {
    return List.of(
        top("invalid_parameter_service_provider", a -> a.of("NONE")),
        top("invalid_parameter_mvpd", a -> a.at("NONE")),
        top("invalid_parameter_resources", a -> a.body("{\"resources\":[]}")),
        top("invalid_header_device_info", a -> a.with("x-device-info", "!")),
        top("invalid_header_device_identifier", a -> a.with("ap-device-identifier", "serial YWJj")),
        top("invalid_integration", a -> a.at("Disabled")),
        top("invalid_access_token_client_application", a -> a.without("authorization")),
        top("invalid_access_token_service_provider", a -> a.of("OTHER")),
        top(
            "internal_server_error",
            a -> {
              a.house().profilesAreGone.set(true);
              return a;
            }));
  }

  private static List<Provoked> partner() {
    String granted = "{\"frameworkPermissionInfo\":{\"accessStatus\":\"granted\"}";
    String provider = granted + ",\"frameworkProviderInfo\":{\"id\":";
    return List.of(
        top("invalid_header_pfs_permission_access_not_present", a -> a.at("Apple")),
        status(
            "invalid_header_pfs_permission_access_not_determined",
            "{\"frameworkPermissionInfo\":{\"accessStatus\":\"notDetermined\"}}"),
        status(
            "invalid_header_pfs_permission_access_not_granted",
            "{\"frameworkPermissionInfo\":{\"accessStatus\":\"denied\"}}"),
        status("invalid_header_pfs_provider_id_not_determined", granted + "}"),
        status("invalid_header_pfs_provider_id_mismatch", provider + "\"optimum\"}}"),
        status(
            "invalid_header_pfs_provider_info_expired",
            provider + "\"apple-mvpd\",\"expirationDate\":\"1700000000000\"}}"));
  }

  private static Provoked status(String code, String json) {
    return top(code, a -> a.at("Apple").with("ap-partner-framework-status", Asking.base64(json)));
  }

  private static List<Provoked> profiles() {
    return List.of(
        new Provoked(
            "authorization_denied_by_degradation_rule", "degradation", a -> a.at("AuthZNone")),
        item("too_many_resources", a -> a.resources("a", "b", "c", "d", "e", "f")),
        item("authenticated_profile_missing", a -> a.at("Nobody")),
        item("authenticated_profile_expired", a -> a.at("Expired")),
        item("authenticated_profile_invalidated", a -> a.at("Ended")));
  }

  private static List<Provoked> trials() {
    return List.of(
        trial("invalid_configuration_temporary_access", a -> a.at("BrokenBasic")),
        trial("invalid_header_identity_for_temporary_access", a -> a.at("Promo1")),
        trial(
            "temporary_access_duration_limit_exceeded",
            a -> {
              a.authorize().at("TempPass1").ask();
              a.house().clock.advance(Duration.ofHours(4));
              return a.at("TempPass1");
            }),
        trial(
            "temporary_access_resources_limit_exceeded",
            a -> {
              Asking promotional = a.at("Promo1").as("me");
              promotional.authorize().resources("a", "b").ask();
              return promotional;
            }));
  }

  private static List<Provoked> mvpds() {
    return List.of(
        denied("authorization_denied_by_parental_controls", MvpdDenial.PARENTAL_CONTROLS),
        denied("authorization_denied_by_hba_policies", MvpdDenial.HOME_BASED),
        denied("authorization_denied_by_session_invalidated", MvpdDenial.SESSION_INVALIDATED),
        denied("identity_not_recognized_by_mvpd", MvpdDenial.SUBJECT_UNKNOWN),
        failed("network_received_error", MvpdFailure.BAD_REPLY),
        failed("network_connection_timeout", MvpdFailure.NO_CONNECTION),
        failed("maximum_execution_time_exceeded", MvpdFailure.TOO_LATE));
  }

  private static Provoked denied(String code, MvpdDenial denial) {
    return answered(code, new MvpdAnswer.Denied(denial, null, null));
  }

  private static Provoked failed(String code, MvpdFailure failure) {
    return answered(code, new MvpdAnswer.Failed(failure));
  }

  private static Provoked answered(String code, MvpdAnswer answer) {
    return item(
        code,
        a -> {
          a.house().mvpds.answer(RESOURCE, answer);
          return a.at("Asked");
        });
  }

  private static Provoked top(String code, UnaryOperator<Asking> making) {
    return new Provoked(code, TOP, making);
  }

  private static Provoked item(String code, UnaryOperator<Asking> making) {
    return new Provoked(code, "mvpd", making);
  }

  private static Provoked trial(String code, UnaryOperator<Asking> making) {
    return new Provoked(code, "temppass", making);
  }

  boolean isWholeAnswer() {
    return source.equals(TOP);
  }

  @Override
  public String toString() {
    return code;
  }
}
