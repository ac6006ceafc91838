package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.http.Licensing.COOKIE;
import static tv.playgate.http.Licensing.DEVICE_BOUND;
import static tv.playgate.http.Licensing.GIVEN;
import static tv.playgate.http.Licensing.REGISTRATION;
import static tv.playgate.http.Licensing.REQUIRING;
import static tv.playgate.http.Licensing.TIME_BASED;
import static tv.playgate.http.Licensing.message;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;

/** All that the house logs, down to the finest, while licenses come and go. */
class SilentLogsTest {

  private final Logger house = (Logger) LoggerFactory.getLogger("tv.playgate");
  private final Collecting log = new Collecting();

  @RegisterExtension final Licensing licensing = new Licensing();

  @BeforeEach
  void listen() {
    log.setContext(house.getLoggerContext());
    log.start();
    house.addAppender(log);
    house.setAdditive(false);
    house.setLevel(Level.TRACE);
  }

  @AfterEach
  void stop() {
    house.setLevel(null);
    house.setAdditive(true);
    house.detachAppender(log);
  }

  @Test
  void holdsNoKeyCookieTokenOrTokenUrl() {
    List<String> secrets = new ArrayList<>(List.of(Licensing.SECRETS));
    licensing.importTheCatalog();
    licensing.house.licenses.known("hush-device");
    for (String content : List.of(TIME_BASED, REGISTRATION, DEVICE_BOUND, GIVEN, REQUIRING)) {
      for (String type : List.of("1", "2", "3", "4")) {
        licensing.post(message(content, type, COOKIE));
      }
    }
    secrets.add(watch());
    fail();
    askBadly();

    assertThat(log.lines).anyMatch(line -> line.contains("granted: content " + TIME_BASED));
    assertThat(log.lines).anyMatch(line -> line.contains("refused: notRegistered"));
    assertThat(log.lines).anyMatch(line -> line.contains("no verdict"));
    assertThat(log.lines)
        .allSatisfy(line -> assertThat(line).doesNotContain(secrets.toArray(new String[0])));
  }

  /** Has a viewer watch, in all ways in which that can end; his cookie. */
  private String watch() {
    String cookie = licensing.cookie("Cablevision", ",'maxLicenses':1");
    licensing.post(message(REQUIRING, "1", cookie));
    licensing.post(message(REQUIRING, "1", cookie));
    licensing.house.askAdmin("GET", "/admin/v1/catalog", "");
    licensing.house.askAdmin(
        "POST", "/admin/v1/deviceBindings/resets", "{\"customerCookie\":\"" + cookie + "\"}");
    licensing.house.askAdmin("DELETE", "/admin/v1/viewerSessions/" + Licensing.ID, "");
    return cookie;
  }

  private void fail() {
    for (TokenUrlFailure failure : TokenUrlFailure.values()) {
      licensing.house.licenses.tokenUrls.answer(new TokenUrlAnswer.NotIssued(failure));
      licensing.post(message(TIME_BASED, "1", COOKIE));
    }
    licensing.house.licenses.issuing(
        (call, order) ->
            CompletableFuture.failedFuture(new IllegalStateException("broken: " + order)));
    licensing.post(message(TIME_BASED, "1", COOKIE));
  }

  private void askBadly() {
    licensing.post("stranger.example", message(TIME_BASED, "1", COOKIE));
    licensing.post("{\"messageID\":\"" + COOKIE + "\",\"customerCookie\":\"" + COOKIE + "\"");
    licensing.post(message(COOKIE, "1", COOKIE + COOKIE));
    licensing.house.ask(
        licensing.house.admin,
        "GET",
        "/admin/v1/catalog",
        new byte[0],
        "authorization",
        "Bearer hush");
    licensing.house.askAdmin(
        "POST",
        "/admin/v1/catalog",
        "{\"version\":1,\"contents\":[{\"contentId\":\""
            + TIME_BASED
            + "\",\"contentKey\":\"hush\"}]}");
    licensing.house.askAdmin("POST", "/admin/v1/viewerSessions", "{\"cookie\":\"hush\"}");
  }

  private static final class Collecting extends AppenderBase<ILoggingEvent> {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      IThrowableProxy thrown = event.getThrowableProxy();
      lines.add(
          event.getFormattedMessage()
              + (thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown)));
    }
  }
}
