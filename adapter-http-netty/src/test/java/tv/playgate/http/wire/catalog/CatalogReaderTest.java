package tv.playgate.http.wire.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.integration.Compatibility;
import tv.playgate.domain.integration.IntegrationSettings;
import tv.playgate.http.wire.Garbage;
import tv.playgate.http.wire.Golden;

class CatalogReaderTest {

  private static final String DOCUMENT = Golden.of(CatalogReaderTest.class, "catalog.json");

  @Test
  void readsTheDocumentedCatalog() {
    Catalog catalog = read(DOCUMENT);
    ConfigurationEntries entries = catalog.configuration();

    assertThat(entries.serviceProviders()).hasSize(1);
    assertThat(entries.mvpds())
        .extracting(mvpd -> mvpd.name())
        .containsExactly("Optimum", "ForkMvpd");
    assertThat(
            entries
                .integrations()
                .get(0)
                .settingsFor(Platform.TVOS)
                .maxPreauthorizedResources()
                .max())
        .isEqualTo(10);
    assertThat(
            entries
                .integrations()
                .get(0)
                .settingsFor(Platform.ROKU)
                .maxPreauthorizedResources()
                .max())
        .isEqualTo(5);
    assertThat(entries.degradationRules().get(0).why()).isEqualTo("MVPD outage");
    assertThat(entries.licenseServers()).hasSize(1);
    assertThat(catalog.profiles().get(0).attributes())
        .containsEntry("zip", "{\"value\":\"94040\",\"state\":\"plain\"}");
    assertThat(catalog.clients().get(0).secret()).isNotNull();
    assertThat(catalog.contents())
        .extracting(c -> c.terms().tokenLifetime())
        .containsOnly(Duration.ofMinutes(5));
  }

  @Test
  void readsADocumentWithNothingInIt() {
    assertThat(read("{\"version\":1}").configuration().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"serviceProvider\":[]                  | serviceProvider: is not a member of the catalog document",
        "\"mvpds\":{}                            | mvpds: expected an array",
        "\"mvpds\":[1]                           | mvpds[0]: expected an object",
        "\"mvpds\":[{}]                          | mvpds[0].id: expected a text; it is required",
        "\"mvpds\":[{\"id\":1}]                  | mvpds[0].id: expected a text",
        "\"mvpds\":[{\"id\":\"a\",\"name\":\"\\ud800\"}] | mvpds[0].name: expected a text",
        "\"mvpds\":[{\"id\":\"a\",\"nmae\":\"b\"}] | mvpds[0].nmae: is not a member of the catalog document",
        "\"mvpds\":[{\"id\":\"a\",\"preauthorization\":{\"mechanism\":\"x\"}}] | mvpds[0].preauthorization.mechanism: expected lineup",
        "\"mvpds\":[{\"id\":\"a\",\"preauthorization\":{\"mechanism\":\"lineup\",\"endpoint\":\"x\"}}] | mvpds[0].preauthorization.endpoint: is not a member",
        "\"mvpds\":[{\"id\":\"a\",\"preauthorization\":{\"mechanism\":\"forkjoin\",\"endpoint\":\"ftp://x\"}}] | mvpds[0].preauthorization: ",
        "\"mvpds\":[{\"id\":\"a\",\"deadline\":\"soon\"}] | mvpds[0].deadline: expected an ISO-8601 duration",
        "\"integrations\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"enabled\":\"yes\"}] | integrations[0].enabled: expected true or false",
        "\"integrations\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"maxPreauthorizedResources\":1.5}] | integrations[0].maxPreauthorizedResources: expected an integer",
        "\"integrations\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"maxPreauthorizedResources\":0}] | integrations[0]: ",
        "\"integrations\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"platforms\":{\"Watch\":{}}}] | integrations[0].platforms.Watch: expected a known platform",
        "\"mvpds\":[{\"id\":\"a\",\"preauthorization\":{\"mechanism\":\"forkjoin\"}}] | mvpds[0].preauthorization.endpoint: expected an address; it is required",
        "\"mvpds\":[{\"id\":\"a\",\"authorization\":{}}] | mvpds[0].authorization.mechanism: expected a text; it is required",
        "\"mvpds\":[{\"id\":\"a\",\"proxy\":\"a\"}] | mvpds[0]: proxy: expected another MVPD",
        "\"mvpds\":[{\"id\":\"a\",\"temporaryAccess\":{}}] | mvpds[0].temporaryAccess.kind: expected a text; it is required",
        "\"mvpds\":[{\"id\":\"a\",\"temporaryAccess\":{\"kind\":\"free\"}}] | mvpds[0].temporaryAccess.kind: expected basic or promotional",
        "\"mvpds\":[{\"id\":\"a\",\"temporaryAccess\":{\"kind\":\"basic\",\"maxResources\":1}}] | mvpds[0].temporaryAccess.maxResources: is not a member",
        "\"mvpds\":[{\"id\":\"a\",\"temporaryAccess\":{\"kind\":\"promotional\",\"maxResources\":0}}] | mvpds[0].temporaryAccess: maxResources",
        "\"mvpds\":[{\"id\":\"a\",\"temporaryAccess\":{\"kind\":\"promotional\",\"identityKey\":\" \"}}] | mvpds[0].temporaryAccess: identityKey",
        "\"mvpds\":[{\"id\":\"a\",\"temporaryAccess\":{\"kind\":\"basic\"},\"proxy\":\"b\"}] | mvpds[0]: temporaryAccess: expected no mechanism",
        "\"serviceProviders\":[{\"id\":\"a\",\"compatibility\":{\"x\":true}}] | serviceProviders[0].compatibility.x: is not a member",
        "\"serviceProviders\":[{\"id\":\"a\",\"compatibility\":{\"profile\":\"x\"}}] | serviceProviders[0].compatibility.profile: expected rest-v2-2026-05 or rest-v2-2025-06",
        "\"serviceProviders\":[{\"id\":\"a\",\"compatibility\":{\"requestWide403OnTopLevel\":1}}] | serviceProviders[0].compatibility.requestWide403OnTopLevel: expected true or false",
        "\"integrations\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"platforms\":{\"tvOS\":{\"enabled\":true}}}] | integrations[0].platforms.tvOS.enabled: is not a member",
        "\"integrations\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"answerCacheTtl\":\"PT6M\"}] | integrations[0]: answerCacheTtl: PT6M (expected: PT0.001S to PT5M)",
        "\"integrations\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"platforms\":{\"Roku\":{\"answerCacheTtl\":\"PT0S\"}}}] | integrations[0].platforms.Roku: answerCacheTtl",
        "\"integrations\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"standingDegradation\":{\"kind\":\"AuthZAll\"}}] | integrations[0].standingDegradation.duration: expected an ISO-8601 duration; it is required",
        "\"integrations\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"standingDegradation\":{\"kind\":\"x\",\"duration\":\"PT5M\"}}] | integrations[0].standingDegradation.kind: expected AuthNAll, AuthZAll or AuthZNone",
        "\"integrations\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"standingDegradation\":{\"kind\":\"AuthZAll\",\"duration\":\"P2D\"}}] | integrations[0].standingDegradation: duration: PT48H (expected: PT1M to PT24H)",
        "\"integrations\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"platforms\":{\"tvOS\":{\"standingDegradation\":null}}}] | integrations[0].platforms.tvOS.standingDegradation: is not a member",
        "\"integrations\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"platforms\":{\"tvOS\":{\"authorizationTtl\":\"PT0S\"}}}] | integrations[0].platforms.tvOS: authorizationTtl",
        "\"applications\":[{\"id\":\"a\",\"domains\":[\"Example.com\"]}] | applications[0]: domain: Example.com (expected: lower case)",
        "\"serviceTokenKeys\":[{\"id\":\"k\"}] | serviceTokenKeys[0].publicKey: expected publicKey or jwksUrl, and not both",
        "\"serviceTokenKeys\":[{\"id\":\"k\",\"publicKey\":\"x\",\"jwksUrl\":\"https://a.example\"}] | serviceTokenKeys[0].publicKey: expected publicKey or jwksUrl, and not both",
        "\"softwareStatementKeys\":[{\"id\":\"k\",\"publicKey\":\"x\"}] | softwareStatementKeys[0]: publicKey: expected PEM",
        "\"platformTokenKeys\":[{\"id\":\"k\",\"jwksUrl\":\"http://a.example\"}] | platformTokenKeys[0]: jwksUrl",
        "\"profiles\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"device\":\"d\",\"notBefore\":\"2026-01-01T00:00:00Z\",\"type\":\"degraded\"}] | profiles[0].type: expected regular or appleSSO",
        "\"profiles\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"device\":\"d\",\"subject\":\"s\",\"notBefore\":\"2026-01-01T00:00:00Z\",\"notAfter\":\"2027-01-01T00:00:00Z\",\"links\":[{\"kind\":\"appleSSO\",\"subject\":\"s\"}]}] | profiles[0].links[0].kind: expected platformSSO or serviceTokenSSO",
        "\"degradationRules\":[{\"id\":\"d\",\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"kind\":\"AuthXAll\"}] | degradationRules[0].kind: expected AuthNAll",
        "\"degradationRules\":[{\"id\":\"d\",\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"kind\":\"AuthNAll\",\"resources\":[]}] | degradationRules[0].resources: expected null for all",
        "\"degradationRules\":[{\"id\":\"d\",\"serviceProvider\":\"a\",\"mvpd\":\"b\",\"kind\":\"AuthNAll\",\"from\":\"2026-01-01T00:00:00Z\",\"until\":\"2026-01-01T00:00:00Z\"}] | degradationRules[0]: until",
      })
  void namesWhatIsWrongWithItsPath(String member, String problem) {
    assertThat(problems("{\"version\":1," + member + "}"))
        .singleElement()
        .asString()
        .startsWith(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{}]", "[1]", "{}", "1"})
  void saysWhereViewerSessionsAreOpened(String sessions) {
    assertThat(problems("{\"version\":1,\"viewerSessions\":" + sessions + "}"))
        .containsExactly(
            "viewerSessions: are opened one by one with POST /admin/v1/viewerSessions; leave them"
                + " out");
    assertThat(problems("{\"version\":1,\"viewerSessions\":[]}")).isEmpty();
  }

  @Test
  void takesNoTextThatAStoreCouldNotKeep() {
    String rule =
        "{\"version\":1,\"degradationRules\":[{\"id\":\"z\",\"serviceProvider\":\"R\",\"mvpd\":\"M\","
            + "\"kind\":\"AuthZNone\",\"from\":\"2026-01-01T00:00:00Z\",\"until\":\"2036-01-01T00:00:00Z\","
            + "\"message\":\"%s\"}]}";
    assertThat(problems(rule.formatted("Back at 9"))).isEmpty();
    assertThat(problems(rule.formatted("\\u0000")))
        .singleElement()
        .asString()
        .startsWith("degradationRules[0].message: expected a text of at most");
    assertThat(problems(rule.formatted("x".repeat(10_001)))).hasSize(1);
    String channels = "\"c\"" + ",\"c\"".repeat(10_000);
    assertThat(problems("{\"version\":1,\"profiles\":[{\"lineup\":[" + channels + "]}]}"))
        .hasSize(1);
  }

  @Test
  void takesNoTwoEntriesWithOneKey() {
    assertThat(
            problems(
                """
                {"version": 1,
                 "mvpds": [{"id": "A"}, {"id": "a"}, {"id": "A", "name": "again"}],
                 "clients": [{"id": "c"}, {"id": "c"}]}
                """))
        .containsExactlyInAnyOrder(
            "mvpds[2]: an entry before it has the same key",
            "clients[1]: an entry before it has the same key");
  }

  @Test
  void namesEveryWrongEntryAtOnce() {
    String document =
        "{\"version\":1,\"mvpds\":[{},{\"id\":\"ok\"},{\"id\":2}],\"clients\":[{\"id\":\"\"}],"
            + "\"viewerSessions\":[1]}";

    assertThat(problems(document))
        .hasSize(4)
        .anyMatch(p -> p.startsWith("mvpds[0]"))
        .anyMatch(p -> p.startsWith("mvpds[2]"))
        .anyMatch(p -> p.startsWith("clients[0]"))
        .anyMatch(p -> p.startsWith("viewerSessions"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{}",
        "{\"version\":2}",
        "{\"version\":\"1\"}",
        "{",
        "{\"version\":1,\"version\":1}"
      })
  void refusesWhatIsNoDocumentOfThisVersion(String document) {
    assertThat(problems(document)).hasSize(1);
  }

  @Test
  void keepsWhatIsLeftOutApartFromWhatIsSaid() {
    ConfigurationEntries entries =
        read("{\"version\":1,\"serviceProviders\":[{\"id\":\"a\"}],\"mvpds\":[{\"id\":\"b\"}],"
                + "\"integrations\":[{\"serviceProvider\":\"a\",\"mvpd\":\"b\"}]}")
            .configuration();

    assertThat(entries.serviceProviders().get(0).compatibility()).isEqualTo(Compatibility.CURRENT);
    assertThat(entries.mvpds().get(0).preauthorization()).isNull();
    assertThat(entries.integrations().get(0).settings()).isEqualTo(IntegrationSettings.USUAL);
    assertThat(entries.integrations().get(0).standingDegradation()).isNull();
  }

  @Test
  void neverRepeatsAnAddressThatMayHoldCredentials() {
    for (String address : List.of("https://user:hush@x y", "https://user:hush@mvpd.example")) {
      assertThat(
              problems(
                  "{\"version\":1,\"mvpds\":[{\"id\":\"a\",\"preauthorization\":"
                      + "{\"mechanism\":\"forkjoin\",\"endpoint\":\""
                      + address
                      + "\"}}]}"))
          .hasSize(1)
          .noneMatch(problem -> problem.contains("hush"));
    }
  }

  @Test
  void neverRepeatsASecret() {
    String document =
        "{\"version\":1,\"contents\":[{\"contentId\":\"9e828b37-842d-4f71-8233-c007fb1d4f5b\","
            + "\"contentKey\":\"hush\",\"iv\":\"hush\"}],\"clients\":[{\"id\":\"a\",\"secret\":\"\"}]}";

    assertThat(problems(document)).hasSize(2).noneMatch(p -> p.contains("hush"));
    assertThat(read(DOCUMENT).toString())
        .doesNotContain("hush-client-secret", "00112233445566778899aabbccddeeff", "user-1");
  }

  @Test
  void meetsGarbageWithProblemsAlone() {
    Garbage.feed(
        "{\"version\":1,\"mvpds\":[{\"id\":\"a\",\"deadline\":\"PT4S\"}],\"profiles\":[{\"device\":\"d\"}]}",
        bytes -> assertThat(CatalogReader.read(bytes)).isNotNull());
  }

  static Catalog read(String document) {
    return CatalogReader.read(document.getBytes(StandardCharsets.UTF_8))
        .fold(
            read -> read.catalog(),
            malformed -> {
              throw new AssertionError(malformed.problems());
            });
  }

  static List<String> problems(String document) {
    return CatalogReader.read(document.getBytes(StandardCharsets.UTF_8))
        .fold(read -> List.of(), malformed -> malformed.problems());
  }
}
