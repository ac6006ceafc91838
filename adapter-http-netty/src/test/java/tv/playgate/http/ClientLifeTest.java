package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.key.SignedClaims;

/** From a software statement to a decision, and what ends it (pass-decisions §7). */
class ClientLifeTest {

  private static final String PERMIT = "200 mvpd permit";
  private static final String NO_CLIENT = "401 invalid_access_token_client_application";

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house);
  private final Asking registration =
      good.to("/o/client/register").without("authorization").without("ap-device-identifier");

  ClientLifeTest() {
    house
        .tokensOfOthers
        .know("of.app.one", Stage.statement("app-1"))
        .know("of.app.none", Stage.statement("app-9"))
        .know("of.app.blank", Stage.statement(" "))
        .know("of.app.past", timed(null, house.clock.instant()))
        .know("of.app.future", timed(house.clock.instant().plusMillis(1), null))
        .know("of.service", Stage.service("id", "app-1", Set.of("adobe"), null));
  }

  private static SignedClaims timed(@Nullable Instant from, @Nullable Instant until) {
    SignedClaims claims = Stage.statement("app-1");
    return new SignedClaims(
        claims.signer(), null, null, Set.of(), from, until, Map.of("software_id", "app-1"));
  }

  private Asking registering(String statement) {
    return registration.body("{\"software_statement\":\"" + statement + "\"}");
  }

  /** A request with a token of a new installation. */
  private Asking installed() {
    JsonNode client = registering("of.app.one").ask().json();
    return good.with("authorization", "Bearer " + tokenOf(client));
  }

  private String tokenOf(JsonNode client) {
    return Stage.token(
        house, client.path("client_id").asText(), client.path("client_secret").asText());
  }

  @Test
  void leadsFromAStatementToADecision() {
    Asking installed = installed();

    assertThat(installed.ask().inWords()).isEqualTo(PERMIT);
    assertThat(installed.authorize().ask().inWords()).isEqualTo(PERMIT);
    assertThat(installed.of("OTHER").ask().inWords())
        .isEqualTo("401 invalid_access_token_service_provider");
  }

  @Test
  void isToldItsSecretsInAnswersThatNobodyKeeps() {
    Answered registered = registering("of.app.one").ask();
    Answered issued = tokenRequest(registered.json()).ask();
    Answered refused = tokenRequest(registered.json()).body("client_secret=wrong").ask();

    assertThat(issued.status()).isEqualTo(201);
    for (Answered answer : List.of(registered, issued, refused)) {
      assertThat(answer.header("cache-control")).isEqualTo("no-store");
      assertThat(answer.header("pragma")).isEqualTo("no-cache");
    }
    assertThat(refused.inWords()).isEqualTo("400 invalid_client");
  }

  @Test
  void stopsAtOnceWithTheApplication() {
    Asking installed = installed();
    JsonNode client = registering("of.app.one").ask().json();
    application("\"serviceProviders\":[\"REF30\"],\"enabled\":false");

    assertThat(installed.ask().inWords()).isEqualTo(NO_CLIENT);
    assertThat(installed.profiles().ask().inWords()).isEqualTo(NO_CLIENT);
    assertThat(installed.ask().header("www-authenticate")).isEqualTo("Bearer");
    assertThat(tokenRequest(client).ask().inWords()).isEqualTo("400 unauthorized_client");
    assertThat(registering("of.app.one").ask().inWords())
        .isEqualTo("400 unapproved_software_statement");

    application("\"serviceProviders\":[\"REF30\"]");
    assertThat(installed.ask().inWords()).as("enabled again").isEqualTo(PERMIT);
  }

  @Test
  void stopsAtOnceWhereTheApplicationIsRemoved() {
    Asking installed = installed();
    assertThat(house.askAdmin("DELETE", "/admin/v1/applications/app-1", "").statusCode())
        .isEqualTo(200);

    assertThat(installed.ask().inWords()).isEqualTo(NO_CLIENT);
  }

  @Test
  void hasNoMoreScopesThanItsApplication() {
    JsonNode client = registering("of.app.one").ask().json();
    Asking installed = good.with("authorization", "Bearer " + tokenOf(client));
    assertThat(client.path("scopes"))
        .extracting(JsonNode::asText)
        .containsExactly("api:client:v2", "more");

    application("\"serviceProviders\":[\"REF30\"],\"scopes\":[\"more\"]");
    assertThat(installed.ask().inWords()).isEqualTo(NO_CLIENT);
    assertThat(good.with("authorization", "Bearer " + tokenOf(client)).ask().inWords())
        .isEqualTo(NO_CLIENT);
  }

  @Test
  void followsTheServiceProvidersOfItsApplication() {
    Asking installed = installed();
    application("\"serviceProviders\":[\"OTHER\"]");

    assertThat(installed.ask().inWords()).isEqualTo("401 invalid_access_token_service_provider");
    assertThat(installed.of("OTHER").ask().inWords()).isEqualTo("400 invalid_integration");
  }

  @Test
  void seesNoProfileOfAnEarlierInstallation() {
    JsonNode first = registering("of.app.one").ask().json();
    JsonNode second = registering("of.app.one").ask().json();
    Stage.change(
        house,
        "profiles",
        "{\"serviceProvider\":\"REF30\",\"mvpd\":\"Nobody\",\"device\":\""
            + Stage.DEVICE
            + "\",\"subject\":\"u\",\"client\":\""
            + first.path("client_id").asText()
            + "\",\"notBefore\":\"2026-01-01T00:00:00Z\",\"notAfter\":\"2036-01-01T00:00:00Z\","
            + "\"lineup\":[\"resource1\"]}");
    Asking atNobody = good.at("Nobody");

    assertThat(first.path("client_id")).isNotEqualTo(second.path("client_id"));
    assertThat(atNobody.with("authorization", "Bearer " + tokenOf(first)).ask().inWords())
        .isEqualTo(PERMIT);
    assertThat(atNobody.with("authorization", "Bearer " + tokenOf(second)).ask().inWords())
        .isEqualTo("200 mvpd authenticated_profile_missing");
  }

  @ParameterizedTest
  @CsvSource({
    "of.app.none, unapproved_software_statement",
    "of.app.blank, invalid_software_statement",
    "of.app.past, invalid_software_statement",
    "of.app.future, invalid_software_statement",
    "of.service, invalid_software_statement",
    "forged, invalid_software_statement",
    "' ', invalid_request",
  })
  void refusesAStatement(String statement, String error) {
    Answered refused = registering(statement).ask();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    assertThat(refused.header("cache-control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null                              | 201",
        "\"https://app.example/x?y#z\"     | 201",
        "\"https://TV.app.example\"        | 201",
        "\"my-app://app.example/\"         | 201",
        "\"https://example/\"              | 400 invalid_redirect_uri",
        "\"https://notapp.example/\"       | 400 invalid_redirect_uri",
        "\"https://app.example.evil.com/\" | 400 invalid_redirect_uri",
        "\"https://app.example@evil.com/\" | 400 invalid_redirect_uri",
        "\"not an address\"                | 400 invalid_redirect_uri",
        "\"\"                              | 400 invalid_redirect_uri",
        "17                                | 400 invalid_redirect_uri",
      })
  void leadsBackToTheDomainsOfTheApplication(String redirect, String answer) {
    String body = "{\"software_statement\":\"of.app.one\",\"redirect_uri\":" + redirect + "}";
    assertThat(registration.body(body).ask().inWords().strip()).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"software_statement\":1}", "{\"software_statement\":"})
  void refusesWhatIsNoRegistration(String body) {
    assertThat(registration.body(body).ask().inWords()).isEqualTo("400 invalid_request");
  }

  @Test
  void refusesARegistrationOfAnotherContentType() {
    assertThat(registering("of.app.one").with("content-type", "text/plain").ask().inWords())
        .isEqualTo("400 invalid_request");
  }

  private Asking tokenRequest(JsonNode client) {
    return good.to(
            "/o/client/token?grant_type=client_credentials&client_id="
                + client.path("client_id").asText())
        .with("content-type", "application/x-www-form-urlencoded")
        .body("client_secret=" + client.path("client_secret").asText());
  }

  private void application(String members) {
    Stage.change(house, "applications", "{\"id\":\"app-1\"," + members + "}");
  }
}
