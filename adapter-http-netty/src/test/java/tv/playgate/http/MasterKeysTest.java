package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.playgate.http.wire.admin.SaidReader;

class MasterKeysTest {

  private static final String KEYS = "/admin/v1/masterKeys";

  @RegisterExtension final House house = new House();

  @Test
  void saysWhatIsDoneInSentences() {
    HttpResponse<String> listed = house.askAdmin("GET", KEYS, "");

    assertThat(listed.statusCode()).isEqualTo(200);
    assertThat(listed.body()).isEqualTo("{\"said\":[\"k1 wraps\"]}");
    assertThat(SaidReader.read(listed.body().getBytes(StandardCharsets.UTF_8)))
        .hasValue(List.of("k1 wraps"));
  }

  @Test
  void saysWhyItIsRefused() {
    HttpResponse<String> refused = house.askAdmin("POST", KEYS + "/prune", "");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("\"code\":\"master_keys_refused\"", "2 secrets rest under k1");
  }

  @Test
  void knowsNoOtherWork() {
    assertThat(house.askAdmin("POST", KEYS + "/steal", "").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"GET, " + KEYS, "POST, " + KEYS + "/rotate"})
  void asksForTheAdminToken(String method, String path) {
    assertThat(house.ask(house.admin, method, path, new byte[0]).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"'{}'", "'[]'", "'{\"said\":1}'", "'x'"})
  void readsNothingOutOfOtherAnswers(String other) {
    assertThat(SaidReader.read(other.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
