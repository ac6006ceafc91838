package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.http.wire.Golden;

class AdminHistoryTest {

  private static final String ONE_MVPD = "{\"version\":1,\"mvpds\":[{\"id\":\"A\"}]}";

  @RegisterExtension final House house = new House();

  @Test
  void recordsWhoChangedWhatAndWhy() {
    change("POST", "catalog?author=noc%20team&why=MVPD+outage", ONE_MVPD);
    change("POST", "catalog", "{\"version\":1,\"mvpds\":[{\"id\":\"B\"}]}");
    change("DELETE", "mvpds/A?why=gone", "");

    assertThat(history("").body().replaceAll("\"madeAt\":\"[^\"]+Z\"", "\"madeAt\":\"T\""))
        .isEqualTo(Golden.of(AdminHistoryTest.class, "revisions.json").strip());
  }

  @Test
  void showsTheHistoryPageByPageTheNewestFirst() {
    for (int i = 0; i < 3; i++) {
      change("POST", "catalog?author=a" + i, ONE_MVPD);
    }

    assertThat(history("?limit=2").body())
        .contains("\"author\":\"a2\"", "\"author\":\"a1\"")
        .doesNotContain("\"author\":\"a0\"");
    assertThat(history("?limit=2&before=2").body())
        .contains("\"author\":\"a0\"")
        .doesNotContain("\"author\":\"a1\"");
    assertThat(history("?before=1").body()).isEqualTo("{\"revisions\":[]}");
    assertThat(history("?before=0").body()).isEqualTo("{\"revisions\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?limit=0",
        "?limit=1001",
        "?limit=x",
        "?limit=",
        "?before=-1",
        "?before=99999999999999999999",
        "?before=1&before=2",
        "?after=1"
      })
  void refusesAPageThatIsNone(String query) {
    assertInvalid(history(query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"author=", "author=%20", "author=%00", "author=a&author=b", "autor=a"})
  void refusesAChangeByNobody(String query) {
    assertInvalid(house.askAdmin("POST", "/admin/v1/catalog?" + query, ONE_MVPD));
    assertInvalid(house.askAdmin("DELETE", "/admin/v1/mvpds/A?" + query, ""));
    assertThat(history("").body()).isEqualTo("{\"revisions\":[]}");
  }

  @Test
  void takesAReasonOfAThousandCharactersAndNoMore() {
    String reason = "w".repeat(1_000);

    change("POST", "catalog?why=" + reason, ONE_MVPD);
    assertThat(history("").body()).contains(reason);
    assertInvalid(house.askAdmin("POST", "/admin/v1/catalog?why=w" + reason, ONE_MVPD));
  }

  private void change(String method, String path, String body) {
    assertThat(house.askAdmin(method, "/admin/v1/" + path, body).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> history(String query) {
    return house.askAdmin("GET", "/admin/v1/revisions" + query, "");
  }

  private static void assertInvalid(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"invalid_request\"", "\"details\":");
  }
}
