package tv.playgate.http.wire.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.port.in.AccessToken;
import tv.playgate.http.wire.Garbage;
import tv.playgate.http.wire.Golden;

class TokenWireTest {

  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Test
  void writesThePublishedSample() {
    byte[] written =
        TokenWriter.issued(
            new AccessToken(
                "2YotnFZFEjr1zCsicMWpAA",
                Instant.ofEpochMilli(1_752_148_106_221L),
                Duration.ofHours(6)));

    assertThat(text(written).replaceFirst(UUID, "ID"))
        .isEqualTo(Golden.of(TokenWireTest.class, "token.json"));
  }

  @Test
  void writesARefusal() {
    assertThat(text(TokenWriter.refused(TokenRequestError.UNSUPPORTED_GRANT_TYPE)))
        .isEqualTo("{\"error\":\"unsupported_grant_type\"}");
  }

  @Test
  void readsFormAndQueryTogether() {
    assertThat(FormParameters.read("client_id=a%20b", "&client_secret=c+d=&grant_type=&&x"))
        .hasValueSatisfying(
            parameters -> {
              assertThat(parameters.value("client_id")).contains("a b");
              assertThat(parameters.value("client_secret")).contains("c d=");
              assertThat(parameters.value("grant_type")).isEmpty();
              assertThat(parameters.value("x")).isEmpty();
              assertThat(parameters.value("y")).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1&a=2", "a=%", "a=%4", "a=%zz", "%=1"})
  void refusesAmbiguousAndMalformedForms(String form) {
    assertThat(FormParameters.read(form)).isEmpty();
  }

  @Test
  void meetsGarbageWithAnAnswer() {
    Garbage.feed(
        "client_id=a&client_secret=b%20&grant_type=client_credentials",
        bytes -> FormParameters.read("", new String(bytes, StandardCharsets.UTF_8)));
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
