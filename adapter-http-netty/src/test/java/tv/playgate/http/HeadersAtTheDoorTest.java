package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.http.wire.Golden;
import tv.playgate.http.wire.catalog.CatalogReader;

/** What the headers of a request do, over real connections. */
class HeadersAtTheDoorTest {

  private static final String PATH = "/api/v2/REF30/decisions/preauthorize/Cablevision";
  private static final String DEVICE =
      "fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi";
  private static final String BODY = "{\"resources\":[\"resource1\"]}";

  @RegisterExtension final House house = new House();
  private String token = "";

  @BeforeEach
  void importTheCatalog() {
    String catalog = Golden.of(CatalogReader.class, "catalog.json");
    assertThat(house.askAdmin("POST", "/admin/v1/catalog", catalog).statusCode()).isEqualTo(200);
    token = house.accessToken();
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Type, application/json, invalid_parameter_resources",
    "AP-Device-Identifier, fingerprint YWJj, invalid_header_device_identifier",
    "X-Device-Info, e30=, invalid_header_device_info"
  })
  void refusesADeviceOrBodyThatIsDescribedTwice(String name, String value, String code) {
    HttpResponse<String> answer = ask("X-Device-Info", "e30=", name, value);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Adobe-Subject-Token",
        "X-Roku-Reserved-Roku-Connect-Token",
        "AD-Service-Token",
        "AP-Partner-Framework-Status",
        "AP-TempPass-Identity",
        "AP-Visitor-Identifier",
        "Accept",
        "User-Agent"
      })
  void decidesWhateverAnOptionalHeaderSays(String name) {
    for (String value : new String[] {"!", "text/xml", "{", "bm90IGpzb24="}) {
      assertThat(ask(name, value).statusCode()).as(value).isEqualTo(200);
      assertThat(ask(name, value, name, value).statusCode()).as(value).isEqualTo(200);
    }
  }

  /** 400 values of random bytes, 50 for each header, from seeds 0 to 399. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AP-Device-Identifier",
        "X-Device-Info",
        "Content-Type",
        "AP-TempPass-Identity",
        "AP-Partner-Framework-Status",
        "AP-Visitor-Identifier",
        "Adobe-Subject-Token",
        "User-Agent"
      })
  void answers50RandomValuesWithADecisionOrAnError(String name) throws IOException {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(statusOf(name, value(new Random(seed)))).as("seed %d", seed).isIn(200, 400);
    }
  }

  private HttpResponse<String> ask(String... more) {
    List<String> headers = new ArrayList<>(required());
    headers.addAll(List.of(more));
    return house.ask(
        house.decisions, "POST", PATH, House.utf8(BODY), headers.toArray(String[]::new));
  }

  private List<String> required() {
    return List.of(
        "Authorization",
        "Bearer " + token,
        "Content-Type",
        "application/json; charset=utf-8",
        "AP-Device-Identifier",
        DEVICE);
  }

  /** Bytes that a header field may carry: no line ends, no control characters. */
  private static String value(Random random) {
    StringBuilder value = new StringBuilder();
    for (int i = 1 + random.nextInt(200); i > 0; i--) {
      int c = ' ' + random.nextInt(0xe0);
      value.append((char) (c == 0x7f ? 'x' : c));
    }
    return value.toString();
  }

  private int statusOf(String name, String value) throws IOException {
    StringBuilder request = new StringBuilder("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\n");
    List<String> headers = required();
    for (int i = 0; i < headers.size(); i += 2) {
      if (!headers.get(i).equals(name)) {
        request.append(headers.get(i)).append(": ").append(headers.get(i + 1)).append("\r\n");
      }
    }
    request.append(name).append(": ").append(value).append("\r\n");
    request.append("Connection: close\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY);
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), house.decisions.address().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }
  }
}
