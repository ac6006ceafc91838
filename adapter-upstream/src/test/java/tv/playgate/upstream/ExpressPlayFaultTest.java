package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.evaluation.TokenUrlFailure.BAD_REPLY;
import static tv.playgate.domain.evaluation.TokenUrlFailure.REFUSED;
import static tv.playgate.domain.evaluation.TokenUrlFailure.UNAVAILABLE;
import static tv.playgate.upstream.ExpressPlayFixture.COOKIE;
import static tv.playgate.upstream.ExpressPlayFixture.DEVICE;
import static tv.playgate.upstream.ExpressPlayFixture.URL;
import static tv.playgate.upstream.ExpressPlayFixture.asking;
import static tv.playgate.upstream.ExpressPlayFixture.atHand;
import static tv.playgate.upstream.ExpressPlayFixture.find;
import static tv.playgate.upstream.ExpressPlayFixture.issue;
import static tv.playgate.upstream.ExpressPlayFixture.notIssued;
import static tv.playgate.upstream.ExpressPlayFixture.order;
import static tv.playgate.upstream.UpstreamFixture.head;
import static tv.playgate.upstream.UpstreamFixture.http;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.evaluation.RecordFailure;
import tv.playgate.domain.evaluation.RegisteredDevices;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.sandbox.fault.Fault;
import tv.playgate.sandbox.fault.FaultyServer;

/**
 * Everything that can go wrong with ExpressPlay, over real sockets, at every one of its services:
 * each fault ends in its answer, by the deadline, with nothing of the other side's text in the log.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ExpressPlayFaultTest {

  private static final String SECRET = "SECRET-OF-THE-OTHER-SIDE";
  private static final String LIST = "text/uri-list";
  private static final Duration USUAL = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(250);
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final CapturedLog log = new CapturedLog();

  @AfterEach
  void logsNoSecret() {
    log.close();
    log.hasNoSecret(registry);
  }

  @Test
  void isNoFaultOfTheseTests() throws IOException {
    try (FaultyServer server = FaultyServer.onceAsked(Fault.write(http(200, LIST, URL)));
        UpstreamAdapter upstream = opened(server.address(), USUAL)) {
      assertThat(ask(upstream, DrmSystem.FAIRPLAY, DEADLINE))
          .isInstanceOf(TokenUrlAnswer.Issued.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        URL + "\n" + URL,
        "http://fp.test.expressplay.com/?ExpressPlayToken=tok_en",
        "https://evil.example/?ExpressPlayToken=tok_en",
        "https://fp.test.expressplay.com.evil.example/?ExpressPlayToken=tok_en",
        "<html><body>" + SECRET + "</body></html>",
        "{\"message\":\"" + SECRET + "\"}",
        "{\"errorCode\":-2018,\"message\":\"" + SECRET + "\"}",
        "{\"events\":\"" + SECRET + "\"}",
        SECRET,
        "\u00e9" + URL,
        "h\0t\0t\0p\0s\0",
        "\u001f\u008b\b\0\0"
      })
  void takesAnythingElseInA200ForABadReply(String body) throws IOException {
    everywhere(FaultyServer.onceAsked(Fault.write(http(200, LIST, body))), BAD_REPLY);
  }

  @ParameterizedTest
  @ValueSource(ints = {-2018, -2019, -2030, -4019, -6008, -7002})
  void takesAnErrorInA200ForABadReply(int code) throws IOException {
    everywhere(
        FaultyServer.onceAsked(
            Fault.write(http(200, "application/json", "{\"errorCode\":" + code + "}"))),
        BAD_REPLY);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {201, 204, 206, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 407, 413, 429})
  void isRefusedByAnyOtherStatus(int status) throws IOException {
    String elsewhere = "Location: " + URL;
    everywhere(
        FaultyServer.onceAsked(
            Fault.write(status == 204 ? noContent() : http(status, LIST, URL, elsewhere))),
        REFUSED);
  }

  private static String noContent() {
    return "HTTP/1.1 204 No Content\r\n\r\n";
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501, 502, 503, 504, 599})
  void isUnavailableByAServerError(int status) throws IOException {
    everywhere(FaultyServer.onceAsked(Fault.write(http(status, LIST, URL + SECRET))), UNAVAILABLE);
  }

  @Test
  void isUnavailableWithoutAReplyOrWithHalfOfOne() throws IOException {
    everywhere(FaultyServer.onceAsked(Fault.write("")), UNAVAILABLE);
    everywhere(FaultyServer.onceAsked(Fault.write("HTTP/1.1 200 OK\r\nContent-Ty")), UNAVAILABLE);
    everywhere(FaultyServer.onceAsked(Fault.write(head(200, LIST, 500) + URL)), UNAVAILABLE);
    everywhere(FaultyServer.onceAsked(Fault.write("").then(Fault.reset())), UNAVAILABLE);
    everywhere(
        FaultyServer.onceAsked(Fault.write(head(200, LIST, 500) + URL).then(Fault.reset())),
        UNAVAILABLE);
  }

  @Test
  void isUnavailableWhereTheOtherSideSaysNothingMore() throws IOException {
    everywhere(FaultyServer.onceAsked(Fault.halfClose()), UNAVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-" + SECRET + "\r\n\r\n",
        "HTTP/1.1 " + SECRET + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: " + SECRET + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + SECRET + "\r\n",
      })
  void isUnavailableByWhatIsNoHttp(String reply) throws IOException {
    everywhere(FaultyServer.onceAsked(Fault.write(reply)), UNAVAILABLE);
  }

  @Test
  void isUnavailableByRepliesThatDoNotEndInTime() throws IOException {
    everywhere(FaultyServer.onceAsked(Fault.write("").then(Fault.hang())), SHORT, UNAVAILABLE);
    everywhere(
        FaultyServer.onceAsked(Fault.write("HTTP/1.1 200 OK\r\nX: ").then(Fault.hang())),
        SHORT,
        UNAVAILABLE);
    everywhere(
        FaultyServer.onceAsked(Fault.write(head(200, LIST, 500) + URL).then(Fault.hang())),
        SHORT,
        UNAVAILABLE);
  }

  @Test
  void takesABodyWithoutEndForABadReply() throws IOException {
    everywhere(
        FaultyServer.onceAsked(
            Fault.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
                .then(Fault.endlessly(" ".repeat(8_192)))),
        BAD_REPLY);
  }

  @Test
  void takesABodyThatIsLongerThanItSaysForWhatItSays() throws IOException {
    everywhere(FaultyServer.onceAsked(Fault.write(head(200, LIST, 20) + URL)), BAD_REPLY);
  }

  @Test
  void isUnavailableWhereNobodyListensOrTheNameIsUnknown() throws IOException {
    everywhere(UpstreamFixture.nobodyThere(), USUAL, UNAVAILABLE);
    everywhere(URI.create("https://expressplay.invalid/token"), USUAL, UNAVAILABLE);
  }

  @Test
  void answersByTheDeadlineWhateverTheTimeout() throws IOException {
    Duration deadline = Duration.ofMillis(500);
    try (FaultyServer server = FaultyServer.onceAsked(Fault.write("").then(Fault.hang()));
        UpstreamAdapter upstream = opened(server.address(), USUAL)) {
      long begun = System.nanoTime();
      assertThat(ask(upstream, DrmSystem.WIDEVINE, deadline)).isEqualTo(notIssued(UNAVAILABLE));
      assertThat(find(upstream, UpstreamFixture.within(deadline))).isEqualTo(failed());
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(USUAL);
    }
  }

  private void everywhere(FaultyServer server, TokenUrlFailure failure) throws IOException {
    everywhere(server, USUAL, failure);
  }

  private void everywhere(FaultyServer server, Duration timeout, TokenUrlFailure failure)
      throws IOException {
    try (server) {
      everywhere(server.address(), timeout, failure);
    }
  }

  private void everywhere(URI address, Duration timeout, TokenUrlFailure failure) {
    try (UpstreamAdapter upstream = opened(address, timeout)) {
      for (DrmSystem drm : DrmSystem.values()) {
        assertThat(ask(upstream, drm, DEADLINE)).as("%s", drm).isEqualTo(notIssued(failure));
      }
      assertThat(find(upstream, UpstreamFixture.within(DEADLINE))).isEqualTo(failed());
    }
  }

  private static RegisteredDevices failed() {
    return new RegisteredDevices.NotListed(RecordFailure.FAILED);
  }

  private UpstreamAdapter opened(URI address, Duration timeout) {
    return ExpressPlayFixture.opened(asking(address, timeout), registry);
  }

  private static TokenUrlAnswer ask(UpstreamAdapter upstream, DrmSystem drm, Duration patience) {
    return issue(
        upstream, UpstreamFixture.within(patience), order(drm, atHand(drm), COOKIE, DEVICE));
  }
}
