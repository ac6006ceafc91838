package tv.playgate.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.bootstrap.configuration.ConfigurationFile;
import tv.playgate.bootstrap.fixture.Installation;
import tv.playgate.http.wire.catalog.CatalogReader;

class CatalogChecksTest {

  private static final String ID = "9e828b37-842d-4f71-8233-c007fb1d4f5b";
  private static final String KEYS =
      "\"contentKey\": \"00112233445566778899aabbccddeeff\","
          + " \"iv\": \"0f1e2d3c4b5a69788796a5b4c3d2e1f0\"";
  private static final String TOKEN_URL =
      "\"tokenUrl\": \"https://fp.test.expressplay.com/x?ExpressPlayToken=t\"";

  @TempDir private Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws IOException {
    installation = Installation.in(directory);
  }

  private CatalogChecks checks(String members) {
    String document = "{\"version\": 1, " + members + "}";
    Catalog catalog =
        CatalogReader.read(document.getBytes(StandardCharsets.UTF_8))
            .fold(
                read -> read.catalog(),
                malformed -> {
                  throw new AssertionError(malformed.problems());
                });
    return CatalogChecks.of(
        catalog, ConfigurationFile.read(installation.configuration(), Map.of()));
  }

  private static String content(String members) {
    return "\"contents\": [{\"contentId\": \"%s\", \"drm\": \"fairplay\", \"kind\": \"timeBased\", %s}]"
        .formatted(ID, members);
  }

  @Test
  void findsReferencesToNothing() {
    assertThat(
            checks("\"integrations\": [{\"serviceProvider\": \"S\", \"mvpd\": \"M\"}]").problems())
        .containsExactly(
            "integration S/M: there is no such service provider",
            "integration S/M: there is no such mvpd");
  }

  @Test
  void findsNothingWrongWithAContentThatExpressPlayServes() {
    assertThat(checks(content(KEYS)).problems()).isEmpty();
    assertThat(checks(content(KEYS)).warnings()).isEmpty();
  }

  @Test
  void warnsOfAContentThatNobodyServes() throws IOException {
    installation.withLine("expressplay:");
    assertThat(checks(content(KEYS)).warnings())
        .singleElement()
        .asString()
        .startsWith("content " + ID)
        .contains("2009");
  }

  @Test
  void warnsOfOneBearerUrlForEveryoneOutsideTheTestEnvironment() throws IOException {
    assertThat(checks(content(TOKEN_URL)).warnings()).isEmpty();
    installation.withLine(
        "expressplay: {environment: production-eu, customerAuthenticatorFile: authenticator}");
    assertThat(checks(content(TOKEN_URL)).warnings())
        .singleElement()
        .asString()
        .contains("one bearer URL for everyone")
        .doesNotContain("ExpressPlayToken=");
  }

  @Test
  void warnsOfKeysThatAreNeverUsedAndOfTokenUrlsThatNobodyCanRedeem() {
    assertThat(checks(content(KEYS + ", " + TOKEN_URL)).warnings())
        .containsExactly("content " + ID + ": it has a tokenUrl, so its keys are never used");
    assertThat(checks(content("\"tokenUrl\": \"https://fp.test.expressplay.com/x\"")).warnings())
        .containsExactly(
            "content " + ID + ": its tokenUrl has no ExpressPlayToken, so no player can redeem it");
  }

  @Test
  void warnsOfWhatAnEmptyPlaygateWouldRefuse() {
    assertThat(
            checks(
                    content("\"tokenLifetime\": \"PT5M\"")
                        + ", \"clients\": [{\"id\": \"c\", \"serviceProviders\": [],"
                        + " \"scopes\": []}]")
                .warnings())
        .containsExactly(
            "client c: has no secret; an empty Playgate refuses it",
            "content " + ID + ": has neither keys nor a tokenUrl; an empty Playgate refuses it");
  }
}
