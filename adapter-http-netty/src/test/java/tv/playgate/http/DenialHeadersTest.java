package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.resource.Resource;

/** A denial travels in headers too, whatever the MVPD says of it (pass-decisions §0, RN-370). */
class DenialHeadersTest {

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house).at("Asked").authorize();

  @Test
  void tellsTheCodeAndTheDetails() {
    Answered answer = denied("Not in your plan; call 0800");

    assertThat(answer.header("authzf-error-code")).isEqualTo("authorization_denied_by_mvpd");
    assertThat(answer.header("authzf-error-details")).isEqualTo("Not in your plan; call 0800");
  }

  static Stream<String> texts() {
    return Stream.of(
        "one\r\nSet-Cookie: a=b\r\n\r\n<html>",
        "one\nX-Injected: 1",
        "\r\n",
        "nul \0 bell \7 del \u007f escape \u001b[31m",
        "next line \u0085 separators \u2028\u2029 bom \ufeff",
        "Zoë Ωμέγα 漢字 😀",
        "\u560a\u560dSet-Cookie: a=b",
        "half \ud83d pair",
        "x".repeat(100_000),
        "é".repeat(100_000),
        "\t tab and quotes \" ' \\ ");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void takesWhateverAnMvpdSays(String details) {
    assertSafe(denied(details));
  }

  @Test
  void takes200RandomTexts() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(300); i > 0; i--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0xd800));
      }
      assertSafe(denied(text.toString()));
    }
  }

  private static void assertSafe(Answered answer) {
    assertThat(answer.inWords()).isEqualTo("200 mvpd authorization_denied_by_mvpd");
    assertThat(answer.header("authzf-error-code")).isEqualTo("authorization_denied_by_mvpd");
    assertThat(answer.header("authzf-error-details"))
        .hasSizeLessThanOrEqualTo(1_024)
        .matches("[\\x20-\\x7e]*");
    assertThat(answer.response().headers().map().keySet())
        .noneMatch(name -> name.equals("set-cookie") || name.startsWith("x-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zoë said \"no\"", "two\nlines", "漢字"})
  void tellsTheBodyAllOfIt(String details) {
    assertThat(denied(details).decision(0).path("error").path("details").textValue())
        .isEqualTo(details);
  }

  @Test
  void tellsOfTheFirstDenialOfSeveral() {
    Stage.change(
        house,
        "integrations",
        "{\"serviceProvider\":\"REF30\",\"mvpd\":\"Asked\",\"maxAuthorizedResources\":3}");
    house.mvpds.answer(new Resource("a"), new MvpdAnswer.Permitted());
    house.mvpds.answer(new Resource("b"), new MvpdAnswer.Denied(null, "first"));
    house.mvpds.answer(new Resource("c"), new MvpdAnswer.Denied(null, "second"));

    assertThat(good.resources("a", "b", "c").ask().header("authzf-error-details"))
        .isEqualTo("first");
  }

  @Test
  void saysNothingOfPermitsNorToPreauthorizations() {
    house.mvpds.answer(new Resource("resource1"), new MvpdAnswer.Permitted());
    assertThat(good.ask().header("authzf-error-code")).isEmpty();
    house.mvpds.answer(new Resource("b"), new MvpdAnswer.Denied(null, "no"));
    Asking preauthorize = good.to(good.path().replace("/authorize/", "/preauthorize/"));
    assertThat(preauthorize.resources("b").ask().header("authzf-error-code")).isEmpty();
  }

  @Test
  void tellsTheMessageOfADegradationRule() {
    Answered answer = good.at("AuthZNone").ask();

    assertThat(answer.header("authzf-error-code"))
        .isEqualTo("authorization_denied_by_degradation_rule");
    assertThat(answer.header("authzf-error-details")).isEqualTo("Back at 9");
  }

  private Answered denied(String details) {
    house.mvpds.answer(new Resource("resource1"), new MvpdAnswer.Denied("for us", details));
    return good.ask();
  }
}
