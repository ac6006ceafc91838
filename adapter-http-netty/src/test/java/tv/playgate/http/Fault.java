package tv.playgate.http;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that settles a request before all is checked, with the number of its check in
 * docs/decisions.md.
 *
 * @param part which part of the request it changes; two that change the same part cannot be had
 *     together
 * @param making changes a good request
 * @param answer what comes of it, {@linkplain Answered#inShort in short}
 */
record Fault(int check, String name, Part part, UnaryOperator<Asking> making, String answer) {

  /** What a fault may change. */
  enum Part {
    PATH,
    METHOD,
    TOKEN,
    SERVICE_PROVIDER,
    CONTENT_TYPE,
    DEVICE,
    DEVICE_INFO,
    MVPD,
    BODY
  }

  /** In the order of the checks. */
  static final List<Fault> IN_ORDER =
      List.of(
          fault(3, "more path", Part.PATH, a -> a.to(a.path() + "/more"), "404 not_found"),
          fault(4, "GET", Part.METHOD, a -> a.by("GET"), "405 internal_server_error"),
          fault(4, "DELETE", Part.METHOD, a -> a.by("DELETE"), "405 internal_server_error"),
          fault(5, "no token", Part.TOKEN, a -> a.without("authorization"), noClient()),
          fault(
              5, "unknown token", Part.TOKEN, a -> a.with("authorization", "Bearer x"), noClient()),
          fault(5, "token of no API", Part.TOKEN, a -> ofClient(a, "analyst"), noClient()),
          fault(
              6,
              "unknown brand",
              Part.SERVICE_PROVIDER,
              a -> a.of("NONE"),
              bad("service_provider")),
          fault(6, "blank brand", Part.SERVICE_PROVIDER, a -> a.of("%20"), bad("service_provider")),
          fault(
              7,
              "another's brand",
              Part.SERVICE_PROVIDER,
              a -> a.of("OTHER"),
              "401 invalid_access_token_service_provider"),
          fault(
              9,
              "text",
              Part.CONTENT_TYPE,
              a -> a.with("content-type", "text/plain"),
              bad("resources")),
          fault(
              10,
              "no device",
              Part.DEVICE,
              a -> a.without("ap-device-identifier"),
              "400 invalid_header_device_identifier"),
          fault(
              11,
              "no base64",
              Part.DEVICE_INFO,
              a -> a.with("x-device-info", "!"),
              "400 invalid_header_device_info"),
          fault(12, "blank MVPD", Part.MVPD, a -> a.at("%20"), bad("mvpd")),
          fault(13, "no resources", Part.BODY, a -> a.body("{}"), bad("resources")),
          fault(13, "no JSON", Part.BODY, a -> a.body("resource1"), bad("resources")),
          fault(14, "unknown MVPD", Part.MVPD, a -> a.at("NONE"), bad("mvpd")),
          fault(15, "no integration", Part.MVPD, a -> a.at("Elsewhere"), "400 invalid_integration"),
          fault(15, "disabled", Part.MVPD, a -> a.at("Disabled"), "400 invalid_integration"),
          fault(
              16,
              "AuthZNone",
              Part.MVPD,
              a -> a.at("AuthZNone"),
              "200 degradation authorization_denied_by_degradation_rule"),
          fault(16, "AuthZAll", Part.MVPD, a -> a.at("AuthZAll"), "200 degradation permit"),
          fault(
              17,
              "broken trial",
              Part.MVPD,
              a -> a.at("BrokenBasic"),
              "200 temppass invalid_configuration_temporary_access"),
          fault(17, "trial", Part.MVPD, a -> a.at("TempPass1"), "200 temppass permit"),
          fault(
              18,
              "six resources",
              Part.BODY,
              a -> a.resources("a", "b", "c", "d", "e", "f"),
              "200 mvpd too_many_resources"),
          fault(
              19,
              "stranger",
              Part.MVPD,
              a -> a.at("Nobody"),
              "200 mvpd authenticated_profile_missing"),
          fault(
              19,
              "expired",
              Part.MVPD,
              a -> a.at("Expired"),
              "200 mvpd authenticated_profile_expired"),
          fault(20, "dummy", Part.MVPD, a -> a.at("Dummy"), "200 dummy permit"),
          fault(
              22,
              "not subscribed",
              Part.BODY,
              a -> a.resources("resource3"),
              "200 mvpd @KIND@_denied_by_mvpd"));

  private static Fault fault(
      int check, String name, Part part, UnaryOperator<Asking> making, String answer) {
    return new Fault(check, name, part, making, answer);
  }

  private static String noClient() {
    return "401 invalid_access_token_client_application";
  }

  private static String bad(String parameter) {
    return "400 invalid_parameter_" + parameter;
  }

  private static Asking ofClient(Asking asking, String client) {
    return asking.with("authorization", "Bearer " + Stage.token(asking.house(), client));
  }

  /** What comes of it where that kind of decision is asked for. */
  String answerTo(String kind) {
    return answer.replace(
        "@KIND@", kind.equals("authorize") ? "authorization" : "preauthorization");
  }

  Asking in(Asking good) {
    return making.apply(good);
  }

  @Override
  public String toString() {
    return check + " " + name;
  }
}
