package tv.playgate.http.wire.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.listing.ShownProfile;
import tv.playgate.domain.time.Period;

class ProfilesWriterTest {

  @Test
  void wrapsAttributesThatWereStoredAsValues() {
    assertThat(attributes(Map.of("zip", "\"12345\"", "maxRating", "{\"MPAA\":\"PG\"}")))
        .contains("\"zip\":{\"value\":\"12345\",\"state\":\"plain\"}")
        .contains("\"maxRating\":{\"value\":{\"MPAA\":\"PG\"},\"state\":\"plain\"}");
  }

  @Test
  void leavesAttributesThatWereStoredWithTheirState() {
    assertThat(attributes(Map.of("zip", "{\"value\":\"c2VjcmV0\",\"state\":\"enc\"}")))
        .contains("\"zip\":{\"value\":\"c2VjcmV0\",\"state\":\"enc\"}");
  }

  @Test
  void takesAValueThatOnlyLooksLikeOneWithAStateForAValue() {
    assertThat(attributes(Map.of("odd", "{\"value\":1,\"state\":\"Ohio\"}")))
        .contains("\"odd\":{\"value\":{\"value\":1,\"state\":\"Ohio\"},\"state\":\"plain\"}");
  }

  @Test
  void namesTheViewerOnce() {
    assertThat(attributes(Map.of("userID", "\"another\"")))
        .containsOnlyOnce("\"userID\"")
        .contains("\"userID\":{\"value\":\"user-1\",\"state\":\"plain\"}");
  }

  private static String attributes(Map<String, String> attributes) {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    ShownProfile profile =
        new ShownProfile(
            new MvpdId("Cablevision"),
            new Period(from, from.plusSeconds(1)),
            "Cablevision",
            "regular",
            "user-1",
            List.of(),
            attributes,
            null);
    return new String(ProfilesWriter.write(List.of(profile)), StandardCharsets.UTF_8);
  }
}
