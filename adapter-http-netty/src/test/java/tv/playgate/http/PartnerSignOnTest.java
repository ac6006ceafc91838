package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A partner's profile counts while the partner's framework vouches for it (pass-decisions §6.3).
 */
class PartnerSignOnTest {

  private static final String PERMIT = "200 mvpd permit";
  private static final String HEADER = "ap-partner-framework-status";
  private static final String NOW = "1795348800123";

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house).at("Apple");

  private static String status(String permission, String provider) {
    return Asking.base64(
        "{\"frameworkPermissionInfo\":{"
            + permission
            + "},\"frameworkProviderInfo\":{"
            + provider
            + "}}");
  }

  private static String access(String status) {
    return "\"accessStatus\":\"" + status + "\"";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\":\"apple-mvpd\"",
        "\"id\":\"apple-mvpd\",\"expirationDate\":\"1795348800124\"",
        "\"id\":\"apple-mvpd\",\"expirationDate\":1795348800124",
        "\"id\":\"apple-mvpd\",\"expirationDate\":\"2025430636000\",\"error\":{\"code\":\"1\"}",
      })
  void permitsWhereTheFrameworkVouches(String provider) {
    Asking vouched = good.with(HEADER, status(access("granted"), provider));

    assertThat(vouched.ask().inWords()).isEqualTo(PERMIT);
    assertThat(vouched.authorize().ask().inWords()).isEqualTo(PERMIT);
    assertThat(vouched.profile("Apple").ask().json().at("/profiles/Apple/type").asText())
        .isEqualTo("appleSSO");
  }

  /** Each line has one fault more than the next: the first is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                             | \"id\":\"nobody\",\"expirationDate\":1    | permission_access_not_present",
        "\"accessStatus\":\"notDetermined\" | \"id\":\"nobody\",\"expirationDate\":1    | permission_access_not_determined",
        "\"accessStatus\":\"denied\"        | \"id\":\"nobody\",\"expirationDate\":1    | permission_access_not_granted",
        "\"accessStatus\":\"restricted\"    | ''                                    | permission_access_not_granted",
        "\"accessStatus\":\"Granted\"       | \"id\":\"apple-mvpd\"                     | permission_access_not_granted",
        "\"accessStatus\":\"granted\"       | ''                                    | provider_id_not_determined",
        "\"accessStatus\":\"granted\"       | \"id\":\"nobody\",\"expirationDate\":1    | provider_id_not_determined",
        "\"accessStatus\":\"granted\"       | \"id\":\"optimum\",\"expirationDate\":1   | provider_id_mismatch",
        "\"accessStatus\":\"granted\"       | \"id\":\"apple-mvpd\",\"expirationDate\":\"1\" | provider_info_expired",
        "\"accessStatus\":\"granted\"       | \"id\":\"apple-mvpd\",\"expirationDate\":"
            + NOW
            + " | provider_info_expired",
      })
  void tellsTheFirstThingThatIsWrong(String permission, String provider, String fault) {
    String expected = "400 invalid_header_pfs_" + fault;
    Asking faulty = good.with(HEADER, status(permission, provider));

    assertThat(faulty.ask().inWords()).isEqualTo(expected);
    assertThat(faulty.authorize().ask().inWords()).isEqualTo(expected);
    assertThat(faulty.profile("Apple").ask().json().at("/profiles/Apple/type").asText())
        .isEqualTo("appleSSO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "e30=", "W10=", "eyJmcmFtZXdvcmtQZXJtaXNzaW9uSW5mbyI6MX0="})
  void takesWhatCannotBeReadForNothing(String header) {
    assertThat(good.with(HEADER, header).ask().inWords())
        .isEqualTo("400 invalid_header_pfs_permission_access_not_present");
  }

  @Test
  void asksNothingOfTheFrameworkWhereAnotherProfileIsUsed() {
    for (String mvpd : List.of("Cablevision", "Dummy", "AuthZAll", "TempPass1", "Nobody")) {
      Asking asking = good.at(mvpd);
      assertThat(asking.with(HEADER, status(access("denied"), "")).ask().inWords())
          .isEqualTo(asking.ask().inWords());
    }
  }

  @Test
  void goesBehindAProfileThatALinkLeadsTo() {
    house.tokensOfOthers.know("roku.of.viewer", Stage.platform("roku-account", null));
    Stage.change(
        house,
        "profiles",
        "{\"serviceProvider\":\"REF30\",\"mvpd\":\"Apple\",\"device\":\"bedroom\","
            + "\"subject\":\"user-8\",\"notBefore\":\"2026-01-01T00:00:00Z\","
            + "\"notAfter\":\"2036-01-01T00:00:00Z\",\"lineup\":[\"resource1\"],"
            + "\"links\":[{\"kind\":\"platformSSO\",\"subject\":\"roku-account\"}]}");
    Asking linked = good.with("x-roku-reserved-roku-connect-token", "roku.of.viewer");

    assertThat(linked.ask().inWords()).isEqualTo(PERMIT);
    assertThat(linked.profile("Apple").ask().json().at("/profiles/Apple/type").asText())
        .isEqualTo("platformSSO");
  }

  @Test
  void goesBehindADegradationRule() {
    Stage.change(
        house,
        "degradationRules",
        "{\"id\":\"x\",\"serviceProvider\":\"REF30\",\"mvpd\":\"Apple\",\"kind\":\"AuthZAll\","
            + "\"from\":\"2026-01-01T00:00:00Z\",\"until\":\"2036-01-01T00:00:00Z\"}");

    assertThat(good.ask().inWords()).isEqualTo("200 degradation permit");
  }

  @Test
  void leavesWhatADegradationRuleDecidedAlone() {
    Stage.change(
        house,
        "serviceProviders",
        "{\"id\":\"REF30\",\"compatibility\":{\"degradationScopePerResource\":true}}");
    Stage.change(
        house,
        "degradationRules",
        "{\"id\":\"x\",\"serviceProvider\":\"REF30\",\"mvpd\":\"Apple\",\"kind\":\"AuthZAll\","
            + "\"resources\":[\"a\"],"
            + "\"from\":\"2026-01-01T00:00:00Z\",\"until\":\"2036-01-01T00:00:00Z\"}");

    assertThat(good.resources("a", "resource1").ask().inWords())
        .isEqualTo("200 degradation permit, mvpd invalid_header_pfs_permission_access_not_present");
  }

  @Test
  void isListedWhetherOrNotTheFrameworkVouches() {
    Asking vouched = good.with(HEADER, status(access("granted"), "\"id\":\"apple-mvpd\""));

    assertThat(vouched.profiles().ask().json().at("/profiles/Apple/issuer").asText())
        .isEqualTo("Apple");
    assertThat(good.profiles().ask().json().at("/profiles").has("Apple")).isTrue();
    assertThat(good.profiles().ask().json().at("/profiles").has("Cablevision")).isTrue();
  }

  @Test
  void needsNoPermissionWhereThatIsNotEnforced() {
    Stage.change(
        house,
        "integrations",
        "{\"serviceProvider\":\"REF30\",\"mvpd\":\"Apple\",\"enforcePlatformPermissions\":false}");

    assertThat(good.ask().inWords()).isEqualTo(PERMIT);
    assertThat(good.with(HEADER, status(access("denied"), "\"id\":\"apple-mvpd\"")).ask().inWords())
        .isEqualTo(PERMIT);
    assertThat(good.with(HEADER, status(access("denied"), "\"id\":\"optimum\"")).ask().inWords())
        .isEqualTo("400 invalid_header_pfs_provider_id_mismatch");
  }

  @Test
  void isNoProfileWhereSingleSignOnIsOff() {
    Stage.change(
        house,
        "integrations",
        "{\"serviceProvider\":\"REF30\",\"mvpd\":\"Apple\",\"singleSignOn\":false}");
    Asking vouched = good.with(HEADER, status(access("granted"), "\"id\":\"apple-mvpd\""));

    assertThat(vouched.ask().inWords()).isEqualTo("200 mvpd authenticated_profile_missing");
    assertThat(vouched.profiles().ask().json().at("/profiles").has("Apple")).isFalse();
  }
}
