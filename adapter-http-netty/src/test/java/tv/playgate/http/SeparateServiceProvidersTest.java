package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.resource.Resource;

/**
 * Two service providers with the same MVPDs, devices and resources: whatever happens to the first,
 * the second is answered as if nothing had. Only single sign-on leads across, which is its purpose.
 */
class SeparateServiceProvidersTest {

  private static final List<String> MVPDS =
      List.of("Cablevision", "Asked", "Linked", "Nobody", "Dummy", "TempPass1", "Promo1");

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house).as("me");
  private final Asking first = good;
  private final Asking second;

  SeparateServiceProvidersTest() {
    for (String mvpd : MVPDS) {
      Stage.change(
          house,
          "integrations",
          "{\"serviceProvider\":\"OTHER\",\"mvpd\":\"" + mvpd + "\",\"singleSignOn\":false}");
    }
    signIn("OTHER", "Cablevision", "user-1");
    signIn("OTHER", "Asked", "user-2");
    house.mvpds.answer(new Resource("resource1"), new MvpdAnswer.Permitted());
    second = good.of("OTHER").with("authorization", "Bearer " + Stage.token(house, "elsewhere"));
  }

  private void signIn(String serviceProvider, String mvpd, String subject) {
    Stage.change(
        house,
        "profiles",
        "{\"serviceProvider\":\""
            + serviceProvider
            + "\",\"mvpd\":\""
            + mvpd
            + "\",\"device\":\""
            + Stage.DEVICE
            + "\",\"subject\":\""
            + subject
            + "\",\"notBefore\":\"2026-01-01T00:00:00Z\",\"notAfter\":\"2036-01-01T00:00:00Z\","
            + "\"lineup\":[\"resource1\"]}");
  }

  /** Everything that the second can be told without using anything up, ids left out. */
  private List<String> everythingTold() {
    List<String> told = new ArrayList<>();
    told.add(withoutIds(second.profiles().ask()));
    for (String mvpd : MVPDS) {
      told.add(withoutIds(second.profile(mvpd).ask()));
      told.add(withoutIds(second.at(mvpd).resources("resource1", "resource2").ask()));
    }
    return told;
  }

  private static String withoutIds(Answered answer) {
    return answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID");
  }

  private void useTheFirst() {
    for (String mvpd : MVPDS) {
      first.at(mvpd).authorize().ask();
      first.at(mvpd).authorize().resources("a").ask();
      first.at(mvpd).authorize().resources("b").ask();
      first.profile(mvpd).ask();
    }
  }

  @Test
  void doesNotTellTheSecondWhatTheFirstUsed() {
    List<String> before = everythingTold();
    useTheFirst();

    assertThat(everythingTold()).isEqualTo(before);
    assertThat(first.at("Promo1").ask().inWords()).contains("resources_limit_exceeded");
    assertThat(second.at("Promo1").authorize().resources("x", "y").ask().inShort())
        .isEqualTo("200 temppass permit");
  }

  @Test
  void startsNoClockOfTheSecond() {
    first.at("TempPass1").authorize().ask();
    house.clock.advance(Duration.ofHours(4));

    assertThat(first.at("TempPass1").ask().inWords()).contains("duration_limit_exceeded");
    assertThat(second.at("TempPass1").authorize().ask().inWords()).isEqualTo("200 temppass permit");
  }

  @Test
  void asksTheMvpdForEachOfThem() {
    first.at("Asked").authorize().ask();
    second.at("Asked").authorize().ask();
    first.at("Asked").authorize().ask();
    second.at("Asked").authorize().ask();

    assertThat(house.mvpds.questions())
        .extracting(question -> question.integration().serviceProvider().value())
        .containsExactly("REF30", "OTHER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AuthNAll", "AuthZAll", "AuthZNone"})
  void degradesTheFirstAlone(String kind) {
    List<String> before = everythingTold();
    for (String mvpd : MVPDS) {
      Stage.change(
          house,
          "degradationRules",
          "{\"id\":\"rule-"
              + mvpd
              + "\",\"serviceProvider\":\"REF30\",\"mvpd\":\""
              + mvpd
              + "\",\"kind\":\""
              + kind
              + "\",\"from\":\"2026-01-01T00:00:00Z\",\"until\":\"2036-01-01T00:00:00Z\"}");
    }

    assertThat(first.at("Nobody").ask().inWords()).startsWith("200 degradation ");
    assertThat(everythingTold()).isEqualTo(before);
  }

  @Test
  void signsInAndOutAtTheFirstAlone() {
    List<String> before = everythingTold();
    signIn("REF30", "Nobody", "new here");
    assertThat(first.at("Nobody").ask().inWords()).isEqualTo("200 mvpd permit");
    assertThat(everythingTold()).isEqualTo(before);

    for (String mvpd : List.of("Cablevision", "Asked")) {
      String path = "/admin/v1/profiles/REF30/" + mvpd + "/" + Stage.DEVICE;
      assertThat(house.askAdmin("DELETE", path, "").statusCode()).isEqualTo(200);
      assertThat(first.at(mvpd).ask().inWords())
          .isEqualTo("200 mvpd authenticated_profile_missing");
    }
    assertThat(everythingTold()).isEqualTo(before);
  }

  @Test
  void changesTheSettingsOfTheFirstAlone() {
    List<String> before = everythingTold();
    Stage.change(
        house,
        "serviceProviders",
        "{\"id\":\"REF30\",\"compatibility\":{\"requestWide403OnTopLevel\":true}}");
    for (String mvpd : MVPDS) {
      Stage.change(
          house,
          "integrations",
          "{\"serviceProvider\":\"REF30\",\"mvpd\":\"" + mvpd + "\",\"enabled\":false}");
    }

    assertThat(first.ask().inWords()).isEqualTo("400 invalid_integration");
    assertThat(everythingTold()).isEqualTo(before);
  }

  @Test
  void letsNoClientOfTheFirstAskForTheSecond() {
    String ofTheFirst = first.headers().getOrDefault("authorization", "");
    for (Asking asking : List.of(second, second.authorize(), second.profiles())) {
      assertThat(asking.with("authorization", ofTheFirst).ask().inWords())
          .isEqualTo("401 invalid_access_token_service_provider");
    }
  }
}
