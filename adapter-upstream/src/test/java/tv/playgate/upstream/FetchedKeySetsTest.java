package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.failure;
import static tv.playgate.upstream.UpstreamFixture.http;
import static tv.playgate.upstream.UpstreamFixture.patient;
import static tv.playgate.upstream.UpstreamFixture.within;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeySetDocuments;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.sandbox.fault.Fault;
import tv.playgate.sandbox.fault.FaultyServer;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class FetchedKeySetsTest {

  private static final String JSON = "application/json";
  private static final String SET = "{\"keys\":[]}";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

  private final UpstreamAdapter upstream = UpstreamFixture.opened(null);

  @AfterEach
  void stop() {
    upstream.close();
  }

  private CompletionStage<String> fetch(Call call, URI address) {
    return upstream.keySetDocuments().fetch(call, address);
  }

  private void assertUnavailable(Call call, FaultyServer server, String why) {
    assertThat(failure(fetch(call, server.address())))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, "application/jwk-set+json; charset=utf-8", "text/plain"})
  void getsTheDocumentWhateverItsMediaType(String mediaType) throws IOException {
    try (FaultyServer server = FaultyServer.onceAsked(Fault.write(http(200, mediaType, SET)))) {
      assertThat(answer(fetch(patient(), server.address()))).isEqualTo(SET);
    }
  }

  @Test
  void getsTheLargestDocument() throws IOException {
    String large = " ".repeat(KeySetDocuments.MAX_BYTES);
    try (FaultyServer server = FaultyServer.onceAsked(Fault.write(http(200, JSON, large)))) {
      assertThat(answer(fetch(patient(), server.address()))).isEqualTo(large);
    }
  }

  @Test
  void takesNoDocumentThatIsTooLarge() throws IOException {
    String large = " ".repeat(KeySetDocuments.MAX_BYTES + 1);
    try (FaultyServer server = FaultyServer.onceAsked(Fault.write(http(200, JSON, large)))) {
      assertUnavailable(patient(), server, "larger than 262144 bytes");
    }
  }

  @Test
  void readsNoEndlessDocumentToItsEnd() throws IOException {
    try (FaultyServer server =
        FaultyServer.onceAsked(Fault.write(OK + "\r\n").then(Fault.endlessly(" ".repeat(8_192))))) {
      assertUnavailable(patient(), server, "larger than 262144 bytes");
      assertThat(server.everyConnectionWasEndedByTheClient()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 301, 302, 307, 400, 401, 404, 500, 503})
  void takesNoStatusBut200(int status) throws IOException {
    try (FaultyServer elsewhere = FaultyServer.onceAsked(Fault.write(http(200, JSON, SET)));
        FaultyServer server =
            FaultyServer.onceAsked(
                Fault.write(
                    http(
                        status,
                        JSON,
                        status == 204 ? "" : SET,
                        "Location: " + elsewhere.address())))) {
      assertUnavailable(patient(), server, "status " + status);
      assertThat(elsewhere.everyConnectionWasEndedByTheClient()).as("nobody came").isFalse();
    }
  }

  @Test
  void endsAtTheCallsDeadline() throws IOException {
    try (FaultyServer server =
        FaultyServer.onceAsked(
            Fault.write(OK + "Content-Length: 20\r\n\r\n{").then(Fault.hang()))) {
      Instant start = Instant.now();
      assertUnavailable(within(Duration.ofMillis(300)), server, "TOO_LATE");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void isUnavailableWhereTheConnectionBreaksOrWhatComesIsNoHttp() throws IOException {
    for (String text : new String[] {OK + "Content-Length: 20\r\n\r\n{", "hello\r\n\r\n", ""}) {
      try (FaultyServer server = FaultyServer.onceAsked(Fault.write(text))) {
        assertUnavailable(patient(), server, "no answer");
      }
    }
  }

  @Test
  void takesNoDocumentThatIsNotUtf8() throws IOException {
    try (FaultyServer server = FaultyServer.onceAsked(Fault.write(http(200, JSON, "\u00ff")))) {
      assertUnavailable(patient(), server, "not UTF-8");
    }
  }

  @Test
  void isUnavailableWhereNobodyListens() throws IOException {
    assertThat(failure(fetch(patient(), UpstreamFixture.nobodyThere())))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("NO_CONNECTION");
  }

  @Test
  void callsNoPlainAddressBeyondLoopback() {
    assertThat(failure(fetch(patient(), URI.create("http://idp.example/jwks"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected https");
  }

  @Test
  void isUnavailableOnceItIsClosed() throws IOException {
    upstream.close();
    try (FaultyServer server = FaultyServer.onceAsked(Fault.write(http(200, JSON, SET)))) {
      assertUnavailable(patient(), server, "NO_CONNECTION");
    }
  }
}
