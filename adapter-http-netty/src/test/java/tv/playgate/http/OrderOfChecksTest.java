package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check of docs/decisions.md fails alone, and goes before all that come after it. */
class OrderOfChecksTest {

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house);

  static Stream<Arguments> faults() {
    return Stream.of("preauthorize", "authorize")
        .flatMap(kind -> Fault.IN_ORDER.stream().map(fault -> Arguments.of(kind, fault)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"preauthorize", "authorize"})
  void permitsWhereNothingIsWrong(String kind) {
    assertThat(good.kind(kind).ask().inWords()).isEqualTo("200 mvpd permit");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("faults")
  void answersEachFaultByItself(String kind, Fault fault) {
    Answered answer = fault.in(good.kind(kind)).ask();

    assertThat(answer.inShort()).isEqualTo(fault.answerTo(kind));
    assertThat(answer.header("content-type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(answer.header("www-authenticate")).isEqualTo(answer.status() == 401 ? "Bearer" : "");
    assertThat(answer.header("allow")).isEqualTo(answer.status() == 405 ? "POST" : "");
    assertThat(answer.header("authzf-error-code")).isEqualTo(denialOf(kind, answer));
  }

  private static String denialOf(String kind, Answered answer) {
    return kind.equals("authorize") && answer.status() == 200 && !answer.errors().isEmpty()
        ? answer.errors().get(0).path("code").asText()
        : "";
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("faults")
  void tellsTheEarlierOfTwoFaults(String kind, Fault earlier) {
    for (Fault later : Fault.IN_ORDER) {
      if (later.check() > earlier.check() && later.part() != earlier.part()) {
        assertThat(earlier.in(later.in(good.kind(kind))).ask().inShort())
            .as("%s before %s", earlier, later)
            .isEqualTo(earlier.answerTo(kind));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v2/REF30/profiles", "/api/v2/REF30/profiles/Cablevision"})
  void asksForProfilesInTheSameOrder(String path) {
    Asking profiles = good.profiles().to(path);
    for (Fault fault : Fault.IN_ORDER) {
      boolean concernsProfiles =
          fault.check() >= 5 && fault.check() <= 11 && fault.part() != Fault.Part.CONTENT_TYPE;
      if (concernsProfiles) {
        assertThat(fault.in(profiles).ask().inWords())
            .as(fault.toString())
            .isEqualTo(fault.answer());
      }
    }
    assertThat(profiles.by("POST").ask().header("allow")).isEqualTo("GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%20", "NONE", "Elsewhere", "Disabled"})
  void asksForOneProfileWhereTheMvpdIsServed(String mvpd) {
    assertThat(good.profile(mvpd).ask().inWords())
        .isEqualTo(mvpd.length() > 4 ? "400 invalid_integration" : "400 invalid_parameter_mvpd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"preauthorize", "authorize"})
  void spendsTheDevicesBucketAfterTheTokenAndBeforeTheHeaders(String kind) {
    try (House throttled = House.throttled("127.0.0.1/32")) {
      Asking asking = Stage.in(throttled).kind(kind).with("x-forwarded-for", "203.0.113.7");
      for (int i = 0; i < 11; i++) {
        assertThat(asking.ask().status()).isEqualTo(200);
      }
      for (Fault fault : Fault.IN_ORDER) {
        Asking faulty = fault.in(asking);
        if (fault.check() < 8) {
          assertThat(faulty.ask().inWords()).isEqualTo(fault.answer());
        } else {
          assertThat(faulty.ask().status()).as(fault.toString()).isEqualTo(429);
        }
      }
    }
  }

  @Test
  void takesATokenUntilTheMomentItEnds() {
    house.clock.advance(Duration.ofHours(6).minusMillis(124));
    assertThat(good.ask().inWords()).isEqualTo("200 mvpd permit");
    house.clock.advance(Duration.ofMillis(1));
    assertThat(good.ask().inWords()).isEqualTo("401 invalid_access_token_client_application");
  }

  @Test
  void takesNoTokenOfAClientThatIsGone() {
    HttpResponse<String> removed = house.askAdmin("DELETE", "/admin/v1/clients/demo-app", "");
    assertThat(removed.statusCode()).isEqualTo(200);
    assertThat(good.ask().inWords()).isEqualTo("401 invalid_access_token_client_application");
  }
}
