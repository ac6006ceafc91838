package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources come back as they went, one decision each, in their order (pass-decisions §1.1). */
class EchoTest {

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house);

  private static List<String> echoed(Answered answer) {
    return StreamSupport.stream(answer.json().path("decisions").spliterator(), false)
        .map(decision -> decision.path("resource").textValue())
        .toList();
  }

  @Test
  void keepsOrderDuplicatesCaseAndBlanks() {
    Answered answer =
        good.resources("resource3", "resource1", "resource1 ", "RESOURCE1", "resource1").ask();

    assertThat(echoed(answer))
        .containsExactly("resource3", "resource1", "resource1 ", "RESOURCE1", "resource1");
    assertThat(answer.decision(3).path("authorized").booleanValue())
        .as("a line-up does not mind the case")
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoë Ωμέγα 漢字 😀",
        "e\\u0301 \\ud83d\\ude00",
        "a\\\"b\\\\c\\/d\\n\\t\\u0000\\u007f\\u2028",
        "<rss version=\\\"2.0\\\"><channel><title>resource1</title><![CDATA[<x>]]></channel></rss>",
      })
  void keepsEveryCharacter(String resource) throws JsonProcessingException {
    String expected = new ObjectMapper().readValue('"' + resource + '"', String.class);

    assertThat(echoed(good.resources(resource).ask())).containsExactly(expected);
    assertThat(echoed(good.authorize().resources(resource).ask())).containsExactly(expected);
  }

  @Test
  void namesServiceProviderAndMvpdOfThePath() {
    JsonNode decision =
        good.to("/api/v2/R%45F30/decisions/authorize/%43ablevision/").ask().decision(0);

    assertThat(decision.path("serviceProvider").textValue()).isEqualTo("REF30");
    assertThat(decision.path("mvpd").textValue()).isEqualTo("Cablevision");
    assertThat(good.at("cablevision").ask().inWords()).isEqualTo("400 invalid_parameter_mvpd");
    assertThat(good.of("ref30").ask().inWords())
        .isEqualTo("400 invalid_parameter_service_provider");
  }

  @Test
  void findsNothingWhereAPartOfThePathIsEmpty() {
    assertThat(good.of("").ask().inWords()).isEqualTo("400 invalid_parameter_service_provider");
    assertThat(good.at("/").ask().inWords()).isEqualTo("400 invalid_parameter_mvpd");
    assertThat(good.at("").ask().inWords()).isEqualTo("400 invalid_parameter_mvpd");
    assertThat(good.at("").authorize().ask().inWords()).isEqualTo("400 invalid_parameter_mvpd");
  }

  @Test
  void ignoresOtherMembersAndTheQuery() {
    assertThat(
            good.to(good.path() + "?resources=resource3")
                .body("{\"x\":{\"resources\":[1]},\"resources\":[\"resource1\"],\"y\":null}")
                .ask()
                .inWords())
        .isEqualTo("200 mvpd permit");
  }
}
