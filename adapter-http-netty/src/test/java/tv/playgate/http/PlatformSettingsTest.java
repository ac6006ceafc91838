package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was agreed for a platform goes over what was agreed for all (pass-decisions §12). */
class PlatformSettingsTest {

  private static final String TVOS = "{\"osName\":\"tvOS\"}";
  private static final String IOS = "{\"osName\":\"iOS\"}";
  private static final String AGREED =
      "{\"serviceProvider\":\"REF30\",\"mvpd\":\"Cablevision\",\"maxPreauthorizedResources\":2,"
          + "\"authorizationTtl\":\"PT1H\",\"platforms\":{"
          + "\"tvOS\":{\"maxPreauthorizedResources\":4,\"dummyPreauthorization\":true},"
          + "\"iOS\":{\"authorizationTtl\":\"PT5M\",\"maxAuthorizedResources\":2},"
          + "\"Unidentified\":{\"maxPreauthorizedResources\":1}}}";

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house);

  @Test
  void limitsTheResourcesOfEachPlatform() {
    Stage.change(house, "integrations", AGREED);

    assertThat(good.from(TVOS).resources("a", "b", "c", "d").ask().inShort())
        .isEqualTo("200 dummy permit");
    assertThat(good.from(TVOS).resources("a", "b", "c", "d", "e").ask().inShort())
        .isEqualTo("200 mvpd too_many_resources");
    assertThat(good.from(IOS).resources("resource1", "resource2").ask().inShort())
        .isEqualTo("200 mvpd permit");
    assertThat(good.from(IOS).resources("resource1", "resource2", "resource1").ask().inShort())
        .isEqualTo("200 mvpd too_many_resources");
    assertThat(good.resources("resource1", "resource2").ask().inShort())
        .as("unidentified")
        .isEqualTo("200 mvpd too_many_resources");
  }

  @Test
  void limitsAuthorizationsOfEachPlatform() {
    Stage.change(house, "integrations", AGREED);
    Asking two = good.authorize().resources("resource1", "resource2");

    assertThat(two.from(IOS).ask().inShort()).isEqualTo("200 mvpd permit");
    assertThat(two.ask().inShort()).isEqualTo("200 mvpd too_many_resources");
  }

  @Test
  void holdsAsLongAsThePlatformSays() {
    Stage.change(house, "integrations", AGREED);

    assertThat(holding(good.authorize().from(IOS))).isEqualTo(300_000);
    assertThat(holding(good.authorize())).isEqualTo(3_600_000);
  }

  private static long holding(Asking authorize) {
    JsonNode decision = authorize.ask().decision(0);
    return decision.path("notAfter").longValue() - decision.path("notBefore").longValue();
  }

  @Test
  void permitsWithoutAskingOnAPlatformWithDummyPreauthorization() {
    Stage.change(house, "integrations", AGREED);

    assertThat(good.from(TVOS).resources("resource3").ask().inWords())
        .isEqualTo("200 dummy permit");
    assertThat(good.from(IOS).resources("resource3").ask().inWords())
        .isEqualTo("200 mvpd preauthorization_denied_by_mvpd");
    assertThat(good.from(TVOS).on("stranger").ask().inWords())
        .isEqualTo("200 mvpd authenticated_profile_missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"osName\": \"tvOS\" \"osVersion\": \"11.0\"}",
        "{\"primaryHardwareType\":\"SetTopBox\",\"osName\":\"TVOS\"}",
      })
  void knowsThePlatformFromWhatCanBeRead(String info) {
    Stage.change(house, "integrations", AGREED);

    assertThat(good.from(info).resources("resource3").ask().inWords())
        .isEqualTo("200 dummy permit");
  }

  @Test
  void knowsThePlatformFromTheUserAgentWhereTheDeviceSaysNothing() {
    Stage.change(house, "integrations", AGREED);
    Asking told = good.with("user-agent", "AppleTV6,2/11.1").resources("resource3");

    assertThat(told.ask().inWords()).isEqualTo("200 dummy permit");
    assertThat(told.from(IOS).ask().inWords())
        .as("the device knows better")
        .isEqualTo("200 mvpd preauthorization_denied_by_mvpd");
  }
}
