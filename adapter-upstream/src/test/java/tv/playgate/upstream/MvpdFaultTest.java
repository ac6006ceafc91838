package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.BAD_REPLY;
import static tv.playgate.upstream.UpstreamFixture.NO_CONNECTION;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;
import static tv.playgate.upstream.UpstreamFixture.TOO_LATE;
import static tv.playgate.upstream.UpstreamFixture.askOne;
import static tv.playgate.upstream.UpstreamFixture.head;
import static tv.playgate.upstream.UpstreamFixture.http;
import static tv.playgate.upstream.UpstreamFixture.mvpd;
import static tv.playgate.upstream.UpstreamFixture.nobodyThere;
import static tv.playgate.upstream.UpstreamFixture.patient;
import static tv.playgate.upstream.UpstreamFixture.within;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.sandbox.fault.Fault;
import tv.playgate.sandbox.fault.FaultyServer;

/** Everything that can go wrong with an MVPD, over real sockets. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class MvpdFaultTest {

  private static final String PERMIT = "{\"decision\":\"Permit\"}";
  private static final String JSON = "application/json";
  private static final Duration SHORT = Duration.ofMillis(300);

  private final UpstreamAdapter upstream = UpstreamFixture.opened(null);

  @AfterEach
  void stop() {
    upstream.close();
  }

  @Test
  void permitsOnAPlainPermit() throws IOException {
    assertThat(answerTo(http(200, "Application/JSON; charset=utf-8", PERMIT))).isEqualTo(PERMITTED);
  }

  @Test
  void hasNoConnectionWhereNobodyListens() throws IOException {
    assertThat(askOne(upstream, patient(), mvpd(nobodyThere()))).isEqualTo(NO_CONNECTION);
  }

  @Test
  void hasNoConnectionWhereTheNameIsUnknown() {
    URI unknown = URI.create("https://mvpd.invalid/authz");

    assertThat(askOne(upstream, patient(), mvpd(unknown))).isEqualTo(NO_CONNECTION);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 301, 302, 307, 400, 401, 403, 404, 429, 500, 502, 503})
  void takesAnyOtherStatusForABadReply(int status) throws IOException {
    assertThat(answerTo(http(status, JSON, PERMIT))).isEqualTo(BAD_REPLY);
  }

  @Test
  void followsNoRedirect() throws IOException {
    try (FaultyServer elsewhere = FaultyServer.onceAsked(Fault.write(http(200, JSON, PERMIT)))) {
      String redirect = http(307, JSON, "", "Location: " + elsewhere.address());

      assertThat(answerTo(redirect)).isEqualTo(BAD_REPLY);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"Permit\"",
        "{}",
        "{\"decision\":null}",
        "{\"decision\":true}",
        "{\"decision\":\"permit\"}",
        "{\"decision\":\"Permit \"}",
        "{\"decision\":\"DENY\"}",
        "{\"decision\":\"Indeterminate\"}",
        "{\"decision\":[\"Permit\"]}",
        "{\"Decision\":\"Permit\"}",
        "{\"decision\":\"Permit\"",
        "{\"decision\":\"Permit\"} {}",
        "{\"decision\":\"Deny\",\"decision\":\"Permit\"}",
        "{\"decision\":\"Permit\",\"ttlSeconds\":\"soon\"}",
        "{\"decision\":\"Deny\",\"details\":{\"a\":1}}",
        "{\"decision\":\"Deny\",\"reason\":17}",
        "<html>Permit</html>"
      })
  void takesAnyOtherTextForABadReply(String body) throws IOException {
    assertThat(answerTo(http(200, JSON, body))).isEqualTo(BAD_REPLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/plain", "application/jsonp", ""})
  void takesAnyOtherContentTypeForABadReply(String contentType) throws IOException {
    assertThat(answerTo(http(200, contentType, PERMIT))).isEqualTo(BAD_REPLY);
  }

  @Test
  void takesBytesThatAreNotUtf8ForABadReply() throws IOException {
    assertThat(answerTo(http(200, JSON, "{\"decision\":\"Deny\",\"details\":\"\u00ff\"}")))
        .isEqualTo(BAD_REPLY);
  }

  @Test
  void takesAReplyThatIsTooLargeForABadReply() throws IOException {
    String large = PERMIT + " ".repeat(Bulkhead.MAX_REPLY_BYTES);

    assertThat(answerTo(http(200, JSON, large))).isEqualTo(BAD_REPLY);
  }

  @Test
  void doesNotReadAReplyWithoutEnd() throws IOException {
    String start = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + PERMIT;
    try (FaultyServer server =
        FaultyServer.onceAsked(Fault.write(start).then(Fault.endlessly(" ".repeat(8_192))))) {
      assertThat(askOne(upstream, patient(), mvpd(server.address()))).isEqualTo(BAD_REPLY);
      assertThat(server.everyConnectionWasEndedByTheClient()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200", "SSH-2.0-OpenSSH_9.2\r\n", "\u0000\u0001\u0002"})
  void takesWhatIsNotHttpForABadReply(String text) throws IOException {
    assertThat(answerTo(text)).isEqualTo(BAD_REPLY);
  }

  @Test
  void takesAReplyThatEndsEarlyForABadReply() throws IOException {
    assertThat(answerTo(head(200, JSON, 500) + PERMIT)).isEqualTo(BAD_REPLY);
  }

  @Test
  void takesAReplyThatIsLongerThanItSaysForABadReply() throws IOException {
    assertThat(answerTo(head(200, JSON, 10) + PERMIT)).isEqualTo(BAD_REPLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"})
  void takesAResetForABadReply(String before) throws IOException {
    try (FaultyServer server = FaultyServer.onceAsked(Fault.write(before).then(Fault.reset()))) {
      assertThat(askOne(upstream, patient(), mvpd(server.address()))).isEqualTo(BAD_REPLY);
    }
  }

  @Test
  void takesAResetInTheMiddleOfTheBodyForABadReply() throws IOException {
    try (FaultyServer server =
        FaultyServer.onceAsked(Fault.write(head(200, JSON, 500) + PERMIT).then(Fault.reset()))) {
      assertThat(askOne(upstream, patient(), mvpd(server.address()))).isEqualTo(BAD_REPLY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"})
  void isTooLateWhereTheReplyHangs(String start) throws IOException {
    hangsAfter(start);
  }

  @Test
  void isTooLateWhereTheBodyHangs() throws IOException {
    hangsAfter(head(200, JSON, 500) + PERMIT);
  }

  private void hangsAfter(String start) throws IOException {
    try (FaultyServer server = FaultyServer.onceAsked(Fault.write(start).then(Fault.hang()))) {
      long asked = System.nanoTime();

      assertThat(askOne(upstream, within(SHORT), mvpd(server.address()))).isEqualTo(TOO_LATE);
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
      assertThat(server.everyConnectionWasEndedByTheClient()).isTrue();
    }
  }

  @Test
  void isTooLateWhereTheTimeoutEndsBeforeTheDeadline() throws IOException {
    try (FaultyServer server = FaultyServer.onceAsked(Fault.write("").then(Fault.hang()))) {
      assertThat(askOne(upstream, patient(), mvpd(server.address(), SHORT, 1))).isEqualTo(TOO_LATE);
    }
  }

  @Test
  void makesNoCallAfterTheDeadline() throws IOException {
    assertThat(askOne(upstream, within(Duration.ofMillis(-1)), mvpd(nobodyThere())))
        .isEqualTo(TOO_LATE);
  }

  @Test
  void tidiesTextsOfTheMvpd() throws IOException {
    String details = "No\\u0000, \\r\\nsir\\ud800" + "x".repeat(2_000);
    String deny = "{\"decision\":\"Deny\",\"reason\":\" \\t\",\"details\":\"" + details + "\"}";

    MvpdAnswer answer = answerTo(http(200, JSON, deny));

    assertThat(answer)
        .isEqualTo(
            new MvpdAnswer.Denied(
                null, "No ,   sir " + "x".repeat(ForeignText.MAX_LENGTH - "No ,   sir ".length())));
  }

  private MvpdAnswer answerTo(String text) throws IOException {
    try (FaultyServer server = FaultyServer.onceAsked(Fault.write(text))) {
      return askOne(upstream, patient(), mvpd(server.address()));
    }
  }
}
