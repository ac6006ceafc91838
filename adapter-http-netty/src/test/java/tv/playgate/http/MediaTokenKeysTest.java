package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.playgate.application.port.out.UnavailableException;

class MediaTokenKeysTest {

  private static final String KEYS = "/admin/v1/mediaTokenKeys";
  private static final String ROTATIONS = KEYS + "/rotations";

  @RegisterExtension final House house = new House();

  @Test
  void showsThePublicHalvesAsAJwkSet() {
    HttpResponse<String> shown = house.askAdmin("GET", KEYS, "");

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(House.header(shown, "content-type")).isEqualTo("application/jwk-set+json");
    assertThat(shown.body()).isEqualTo(House.MEDIA_TOKEN_KEYS);
  }

  @Test
  void makesAnotherKeyAndNamesIt() {
    HttpResponse<String> rotated = house.askAdmin("POST", ROTATIONS, "");

    assertThat(rotated.statusCode()).isEqualTo(201);
    assertThat(rotated.body()).isEqualTo("{\"id\":\"k2\"}");
  }

  @Test
  void keepsWhyARotationFailedInside() {
    house.rotations.set(
        CompletableFuture.failedFuture(new UnavailableException("hush: no database", null)));
    HttpResponse<String> failed = house.askAdmin("POST", ROTATIONS, "");

    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body()).contains("\"helpUrl\":").doesNotContain("hush");
  }

  @ParameterizedTest
  @CsvSource({"GET, " + KEYS, "POST, " + ROTATIONS})
  void asksForTheAdminToken(String method, String path) {
    assertThat(house.ask(house.admin, method, path, new byte[0]).statusCode()).isEqualTo(401);
  }
}
