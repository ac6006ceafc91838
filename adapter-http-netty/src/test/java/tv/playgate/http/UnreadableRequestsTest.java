package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.http.server.RawAnswer;
import tv.playgate.http.server.RawClient;

/** What cannot be read at all is told in the same shape, and the connection ends (check 1). */
class UnreadableRequestsTest {

  private static final String PATH = "/api/v2/REF30/decisions/authorize/Cablevision";
  private static final String FIRST = "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\n";

  @RegisterExtension final House house = new House();

  static Stream<Arguments> requests() {
    return Stream.of(
        Arguments.of(400, FIRST + "Host: elsewhere\r\n\r\n"),
        Arguments.of(400, "POST " + PATH + " HTTP/1.1\r\nContent-Length: 0\r\n\r\n"),
        Arguments.of(400, FIRST + "Authorization: Bearer a\0b\r\n\r\n"),
        Arguments.of(400, FIRST + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"),
        Arguments.of(414, "POST " + PATH + "?" + "x".repeat(9_000) + " HTTP/1.1\r\n\r\n"),
        Arguments.of(431, FIRST + "X-Device-Info: " + "x".repeat(40_000) + "\r\n\r\n"),
        Arguments.of(413, FIRST + "Content-Length: 9000000\r\n\r\n" + "x".repeat(9_000_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void endTheConnectionWithAnErrorOfTheSameShape(int status, String request) throws IOException {
    try (RawClient client = new RawClient(house.decisions.address())) {
      RawAnswer answer = client.send(request).answer();
      JsonNode error = new ObjectMapper().readTree(answer.body());

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.header("connection")).isEqualTo("close");
      assertThat(error.path("status").intValue()).isEqualTo(status);
      assertThat(error.path("code").asText()).isEqualTo("invalid_request");
      assertThat(error.path("trace").asText()).hasSize(36);
      assertThat(client.ended()).isTrue();
    }
  }
}
