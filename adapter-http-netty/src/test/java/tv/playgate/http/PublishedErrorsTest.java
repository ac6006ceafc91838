package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.http.wire.Golden;
import tv.playgate.http.wire.decisions.DecisionsWriter;

/** Every published error that concerns decisions is really sent (pass-decisions §3, §3.2). */
class PublishedErrorsTest {

  private static final List<String[]> TABLE =
      Golden.of(DecisionsWriter.class, "published-errors.txt")
          .lines()
          .map(row -> row.split(" \\| ", -1))
          .toList();

  /** Rows of the table that are about endpoints which Playgate does not serve. */
  private static final Set<String> OF_OTHER_ENDPOINTS =
      Set.of(
          "invalid_parameter_code",
          "invalid_parameter_redirect_url",
          "invalid_parameter_partner",
          "invalid_parameter_saml_response",
          "invalid_authentication_session",
          "invalid_configuration_user_metadata_certificate",
          "invalid_configuration_platform",
          "invalid_configuration_platform_id",
          "invalid_configuration_platform_trait",
          "invalid_configuration_platform_category_trait",
          "invalid_configuration_platform_services",
          "invalid_configuration_mvpd_platform",
          "invalid_configuration_mvpd_platform_boarding_status",
          "invalid_configuration_mvpd_platform_profile_exchange");

  private static final String HELP_URL =
      "https://experienceleague.adobe.com/docs/pass/authentication/auth-features/error-reportn/"
          + "enhanced-error-codes.html";
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final List<String> MEMBERS_OF_A_BODY =
      List.of("action", "status", "code", "message", "helpUrl", "trace");
  private static final List<String> MEMBERS_IN_A_DECISION =
      List.of("status", "code", "message", "helpUrl", "action", "trace");

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house);

  static Stream<Provoked> preauthorizing() {
    return Provoked.preauthorizing();
  }

  static Stream<Provoked> authorizing() {
    return Provoked.authorizing();
  }

  @Test
  void leavesNoneOut() {
    assertThat(codes(preauthorizing(), "authorization_denied_by_mvpd"))
        .containsExactlyInAnyOrderElementsOf(codesOfTheTable());
    assertThat(codes(authorizing(), "preauthorization_denied_by_mvpd"))
        .containsExactlyInAnyOrderElementsOf(codesOfTheTable());
  }

  private static List<String> codes(Stream<Provoked> provoked, String ofTheOtherEndpoint) {
    return Stream.concat(provoked.map(Provoked::code), Stream.of(ofTheOtherEndpoint)).toList();
  }

  private static List<String> codesOfTheTable() {
    return TABLE.stream()
        .map(row -> row[0])
        .filter(code -> !OF_OTHER_ENDPOINTS.contains(code))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("preauthorizing")
  void preauthorizeSendsIt(Provoked provoked) {
    assertSent(provoked, provoked.making().apply(good).ask());
  }

  @ParameterizedTest
  @MethodSource("authorizing")
  void authorizeSendsIt(Provoked provoked) {
    assertSent(provoked, provoked.making().apply(good).authorize().ask());
  }

  private static void assertSent(Provoked provoked, Answered answer) {
    String[] row = row(provoked.code());
    int status = Integer.parseInt(row[2]);
    assertThat(answer.status()).isEqualTo(provoked.isWholeAnswer() ? status : 200);
    assertThat(answer.errors()).isNotEmpty();
    for (JsonNode error : answer.errors()) {
      assertThat(error.path("code").textValue()).isEqualTo(provoked.code());
      assertThat(error.path("action").textValue()).isEqualTo(row[1]);
      assertThat(error.path("status").intValue()).isEqualTo(status);
      assertThat(error.path("message").textValue()).isEqualTo(message(row));
      assertThat(error.path("helpUrl").textValue()).isEqualTo(HELP_URL);
      assertThat(error.path("trace").textValue()).matches(UUID);
      assertThat(names(error))
          .filteredOn(name -> !name.equals("details"))
          .isEqualTo(provoked.isWholeAnswer() ? MEMBERS_OF_A_BODY : MEMBERS_IN_A_DECISION);
    }
    if (!provoked.isWholeAnswer()) {
      assertThat(answer.inShort()).isEqualTo("200 " + provoked.source() + " " + provoked.code());
      assertThat(answer.json().findValues("error")).hasSize(answer.json().path("decisions").size());
      assertThat(answer.json().findValues("token")).isEmpty();
    }
  }

  private static String[] row(String code) {
    return TABLE.stream().filter(row -> row[0].equals(code)).findFirst().orElseThrow();
  }

  /** The table's wording, but where the published samples differ (pass-decisions §3.1). */
  private static String message(String[] row) {
    return switch (row[0]) {
      case "preauthorization_denied_by_mvpd" ->
          "The MVPD has returned a \"Deny\" decision when requesting pre-authorization for the"
              + " specified resource.";
      case "authorization_denied_by_degradation_rule" ->
          "The integration has an AuthZNone rule applied for the requested resources";
      default -> row[3];
    };
  }

  private static List<String> names(JsonNode error) {
    Iterator<String> names = error.fieldNames();
    return Stream.generate(() -> names).limit(error.size()).map(Iterator::next).toList();
  }

  @Test
  void leavesNoTableRowUnread() {
    assertThat(TABLE).hasSize(47).allSatisfy(row -> assertThat(Arrays.asList(row)).hasSize(4));
    assertThat(TABLE.stream().map(row -> row[0]).collect(Collectors.toSet()))
        .containsAll(OF_OTHER_ENDPOINTS);
  }
}
