package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.resource.Resource;
import tv.playgate.http.wire.Golden;

/**
 * What travels, byte for byte, for every sample that the published pages describe; only ids that
 * are new each time are masked.
 */
class GoldenAnswersTest {

  private static final String GRANTED_BY_APPLE =
      "{\"frameworkPermissionInfo\":{\"accessStatus\":\"granted\"},\"frameworkProviderInfo\":"
          + "{\"id\":\"apple-mvpd\",\"expirationDate\":\"2025430636000\"}}";

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house);

  private static void assertGolden(Answered answer, String file) {
    assertThat(
            answer
                .body()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
                .replaceAll(
                    "\"client_secret\":\"[A-Za-z0-9_-]{43}\"", "\"client_secret\":\"SECRET\""))
        .isEqualTo(golden(file));
  }

  private static String golden(String file) {
    return Golden.of(GoldenAnswersTest.class, "golden/" + file + ".json").strip();
  }

  @Test
  void preauthorizesSomeAndNotOthers() {
    assertGolden(good.resources("resource1", "resource2", "resource3").ask(), "preauthorize-mixed");
  }

  @ParameterizedTest
  @CsvSource({
    "preauthorize, AuthNAll",
    "preauthorize, AuthZAll",
    "preauthorize, AuthZNone",
    "preauthorize, TempPass1",
    "preauthorize, Dummy",
    "preauthorize, Nobody",
    "preauthorize, BrokenBasic",
    "preauthorize, Promo1",
    "authorize, Cablevision",
    "authorize, AuthNAll",
    "authorize, AuthZAll",
    "authorize, AuthZNone",
    "authorize, TempPass1",
    "authorize, Dummy",
    "authorize, BrokenPromo",
    "authorize, Promo1",
    "authorize, Expired",
  })
  void decidesAtEachKindOfMvpd(String kind, String mvpd) {
    assertGolden(good.kind(kind).at(mvpd).ask(), kind + "-" + mvpd);
  }

  @Test
  void tellsWhatTheMvpdSaysOfADenial() {
    house.mvpds.answer(
        new Resource("resource1"), new MvpdAnswer.Denied("P-17", "Not in your plan"));

    assertGolden(good.at("Asked").ask(), "preauthorize-details");
    assertGolden(good.at("Asked").authorize().ask(), "authorize-details");
  }

  @Test
  void tellsThatATrialIsOverOrUsedUp() {
    good.at("TempPass1").authorize().ask();
    good.at("Promo1").as("me").authorize().resources("a", "b").ask();
    assertGolden(good.at("Promo1").as("me").authorize().ask(), "authorize-used-up");

    house.clock.advance(Duration.ofHours(4));
    assertGolden(good.at("TempPass1").authorize().ask(), "authorize-over");
  }

  @Test
  void showsProfilesOfEachType() throws JsonProcessingException {
    house.tokensOfOthers.know("p.p.p", Stage.platform("roku-account", null));
    house.tokensOfOthers.know(
        "s.s.s",
        Stage.service(
            "identity", "viewer-1", Set.of("Adobe"), house.clock.instant().plusMillis(1)));

    assertGolden(good.profile("Cablevision").ask(), "profile-regular");
    assertGolden(
        good.profile("Linked").with("x-roku-reserved-roku-connect-token", "p.p.p").ask(),
        "profile-platformSSO");
    assertGolden(
        good.profile("Linked").with("ad-service-token", "s.s.s").ask(), "profile-serviceTokenSSO");
    assertGolden(
        good.profile("Apple")
            .with("ap-partner-framework-status", Asking.base64(GRANTED_BY_APPLE))
            .ask(),
        "profile-appleSSO");
    assertGolden(good.profile("AuthNAll").ask(), "profile-degraded");
    assertGolden(good.profile("TempPass1").ask(), "profile-basic");
    assertThat(
            good.profiles()
                .with("ap-partner-framework-status", Asking.base64(GRANTED_BY_APPLE))
                .ask()
                .json())
        .as("in whatever order")
        .isEqualTo(new ObjectMapper().readTree(golden("profiles")));
  }

  @Test
  void showsATrialWithWhatIsLeftOfIt() {
    Asking promotional = good.as("me");
    assertGolden(promotional.profile("Promo1").ask(), "profile-promotional-new");

    promotional.at("Promo1").authorize().ask();
    house.clock.advance(Duration.ofMinutes(1));
    assertGolden(promotional.profile("Promo1").ask(), "profile-promotional");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nobody", "Expired", "Ended", "Early", "AuthZAll", "Linked"})
  void showsNoProfileWhereThereIsNoneThatHolds(String mvpd) {
    assertGolden(good.profile(mvpd).ask(), "profiles-none");
  }

  @Test
  void showsNoProfilesToAStranger() {
    assertGolden(good.profiles().on("a new device").ask(), "profiles-none");
  }

  @Test
  void tellsErrorsOfAWholeRequest() {
    assertGolden(good.body("").ask(), "error-resources");
    assertGolden(good.without("authorization").ask(), "error-token");
    assertGolden(good.by("PUT").ask(), "error-method");
    assertGolden(good.to("/nowhere").ask(), "error-path");
    assertGolden(good.profile("Promo1").ask(), "error-profile-identity");
    assertGolden(good.profile("BrokenBasic").ask(), "error-profile-configuration");
  }

  @Test
  void registersAnInstallationAndGivesItAToken() {
    house.tokensOfOthers.know("a.b.c", Stage.statement("app-1"));
    Asking registration =
        good.to("/o/client/register")
            .without("authorization")
            .body(
                "{\"software_statement\":\"a.b.c\",\"redirect_uri\":\"https://tv.app.example/x\"}");
    Answered registered = registration.ask();

    assertThat(registered.status()).isEqualTo(201);
    assertGolden(registered, "registered");
    assertGolden(registration.body("{}").ask(), "registration-refused");
    Answered token =
        good.to(
                "/o/client/token?grant_type=client_credentials&client_id="
                    + registered.json().path("client_id").asText()
                    + "&client_secret="
                    + registered.json().path("client_secret").asText())
            .body("")
            .ask();
    assertThat(token.status()).isEqualTo(201);
    assertGolden(token, "token");
    assertGolden(good.to("/o/client/token").body("").ask(), "token-refused");
  }
}
