package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.evaluation.TokenUrlFailure.BAD_REPLY;
import static tv.playgate.domain.evaluation.TokenUrlFailure.REFUSED;
import static tv.playgate.domain.evaluation.TokenUrlFailure.UNAVAILABLE;
import static tv.playgate.upstream.UpstreamFixture.patient;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tv.playgate.application.contract.TokenUrlIssuerContract;
import tv.playgate.application.port.out.TokenUrlIssuer.Order;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.TokenTerms;
import tv.playgate.domain.secret.Secret;
import tv.playgate.sandbox.SandboxExpressPlay;
import tv.playgate.sandbox.Script;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ExpressPlayTokenUrlsTest {

  private static final String AUTHENTICATOR = "123456,ffeeddccbbaa99887766554433221100";
  private static final String HOST = "fp.test.expressplay.com";
  private static final String URL = "https://" + HOST + "/hms/fp/rights/?ExpressPlayToken=tok_en-1";

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private SandboxExpressPlay sandbox;
  private UpstreamAdapter upstream;

  @BeforeEach
  void start() throws IOException {
    log.start();
    root.addAppender(log);
    root.setLevel(Level.TRACE);
    sandbox = SandboxExpressPlay.start(0, AUTHENTICATOR, HOST);
    upstream = asking(sandbox.fairplayTokenUrl());
  }

  @AfterEach
  void logsNoSecretAndStops() {
    upstream.close();
    sandbox.close();
    root.detachAppender(log);
    root.setLevel(level);
    Order order = TokenUrlIssuerContract.order();
    assertThat(List.copyOf(log.list).toString())
        .doesNotContain("ffeeddccbbaa9988", "tok_en", "ExpressPlayToken=")
        .doesNotContain(order.keys().contentKey().reveal(), order.keys().iv().reveal())
        .doesNotContain("c7d1e0a49b3f4d5f");
  }

  private static UpstreamAdapter asking(URI address) {
    return UpstreamFixture.opened(
        new ExpressPlayConfig(
            Secret.of(AUTHENTICATOR), address, Set.of(HOST), Duration.ofSeconds(5)));
  }

  @Test
  void sendsTheFormAsDocumented() {
    assertThat(issue()).isInstanceOf(TokenUrlAnswer.Issued.class);

    assertThat(sandbox.requests().get(0).body())
        .isEqualTo(
            "customerAuthenticator=123456%2Cffeeddccbbaa99887766554433221100&errorFormat=json"
                + "&contentKey=00112233445566778899aabbccddeeff"
                + "&iv=0f1e2d3c4b5a69788796a5b4c3d2e1f0&expirationTime=%2B300"
                + "&rentalDuration=172800&cookie=c7d1e0a49b3f4d5f8e6a1b2c3d4e5f60&useHttps=true");
  }

  @Test
  void leavesOutWhatTheOrderDoesNotHave() {
    Order full = TokenUrlIssuerContract.order();
    TokenTerms terms = new TokenTerms(Duration.ofDays(30), null);
    issue(new Order(full.content(), full.drm(), full.keys(), terms, null));

    assertThat(sandbox.requests().get(0).parameters())
        .doesNotContainKeys("rentalDuration", "cookie")
        .containsEntry("expirationTime", "+2592000");
  }

  @Test
  void carriesAnyCookieUnchanged() {
    Order full = TokenUrlIssuerContract.order();
    String cookie = "a +%&=;é/?#";
    issue(
        new Order(
            full.content(), full.drm(), full.keys(), full.terms(), new CustomerCookie(cookie)));

    assertThat(sandbox.requests().get(0).parameters()).containsEntry("cookie", cookie);
    assertThat(sandbox.requests().get(0).body()).contains("cookie=a%20%2B%25%26%3D%3B");
  }

  @Test
  void handsOnADifferentUrlEachTime() {
    assertThat(issue()).isInstanceOf(TokenUrlAnswer.Issued.class).isNotEqualTo(issue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        URL,
        URL + "\r\n",
        "\n  " + URL + "  \n\n",
        "# a comment\r\n" + URL + "\r\n#\r\n",
        "https://FP.test.expressplay.com/hms/fp/rights/?a=b&ExpressPlayToken=tok_en-1"
      })
  void handsOnTheOneUrlOfAList(String list) {
    sandbox.script(Script.reply(200, "text/uri-list", list));

    assertThat(issue()).isInstanceOf(TokenUrlAnswer.Issued.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n# nothing\r\n",
        URL + "\n" + URL,
        "http://" + HOST + "/?ExpressPlayToken=tok_en",
        "https://evil.example/?ExpressPlayToken=tok_en",
        "https://x." + HOST + "/?ExpressPlayToken=tok_en",
        "https://" + HOST + ".evil.example/?ExpressPlayToken=tok_en",
        "https://" + HOST + "@evil.example/?ExpressPlayToken=tok_en",
        "https://user@" + HOST + "/?ExpressPlayToken=tok_en",
        "https://" + HOST + "/?ExpressPlayToken=",
        "https://" + HOST + "/?expressplaytoken=tok_en",
        "https://" + HOST + "/?XExpressPlayToken=tok_en",
        "https://" + HOST + "/#?ExpressPlayToken=tok_en",
        "https://" + HOST + "/",
        "https://" + HOST + "/?ExpressPlayToken=tok_en\u00e9",
        "//" + HOST + "/?ExpressPlayToken=tok_en",
        "{\"errorCode\":-2018}",
        "<html>tok_en</html>"
      })
  void handsOnNothingElse(String body) {
    sandbox.script(Script.reply(200, "text/uri-list", body));

    assertThat(issue()).isEqualTo(notIssued(BAD_REPLY));
  }

  @ParameterizedTest
  @CsvSource({
    "400, -2027, REFUSED, WARN",
    "400, -2018, REFUSED, ERROR",
    "401, -2017, REFUSED, ERROR",
    "400, -2019, REFUSED, ERROR",
    "400, -2031, REFUSED, ERROR",
    "400, -6006, REFUSED, ERROR",
    "400, -6009, REFUSED, ERROR",
    "400, -6003, REFUSED, WARN",
    "400, -2030, UNAVAILABLE, WARN",
    "400, -4019, UNAVAILABLE, WARN",
    "500, -4019, UNAVAILABLE, WARN",
    "500, -2018, REFUSED, ERROR",
    "400, -1, REFUSED, WARN",
    "503, -1, UNAVAILABLE, WARN",
  })
  void tellsErrorsApart(int status, int code, TokenUrlFailure failure, String logged) {
    String body = "{\"a\":[{\"n\":17},{\"b\":{\"errorCode\":" + code + ",\"text\":\"tok_en\"}}]}";
    sandbox.script(Script.reply(status, "application/json", body));

    assertThat(issue()).isEqualTo(notIssued(failure));
    assertThat(log.list)
        .filteredOn(e -> e.getFormattedMessage().startsWith("expressplay: "))
        .extracting(e -> e.getLevel().toString())
        .containsExactly(logged);
  }

  @ParameterizedTest
  @CsvSource({"302, REFUSED", "404, REFUSED", "500, UNAVAILABLE", "504, UNAVAILABLE"})
  void goesByTheStatusWhereThereIsNoCode(int status, TokenUrlFailure failure) {
    sandbox.script(Script.reply(status, "text/html", "<html>-2018</html>"));

    assertThat(issue()).isEqualTo(notIssued(failure));
  }

  @Test
  void saysThatAWrongAuthenticatorIsRefused() throws IOException {
    try (SandboxExpressPlay other = SandboxExpressPlay.start(0, "another", HOST);
        UpstreamAdapter asking = asking(other.fairplayTokenUrl())) {
      assertThat(issue(asking)).isEqualTo(notIssued(REFUSED));
    }
  }

  @Test
  void isUnavailableWhereNobodyListensOrTheConnectionBreaks() throws IOException {
    try (UpstreamAdapter asking = asking(UpstreamFixture.nobodyThere())) {
      assertThat(issue(asking)).isEqualTo(notIssued(UNAVAILABLE));
    }
    sandbox.script(Script.disconnect());
    assertThat(issue()).isEqualTo(notIssued(UNAVAILABLE));
  }

  @Test
  void takesAReplyThatIsTooLargeForABadReply() {
    sandbox.script(Script.reply(200, "text/uri-list", URL + "\n".repeat(70_000)));

    assertThat(issue()).isEqualTo(notIssued(BAD_REPLY));
  }

  @Test
  void refusesWhereExpressPlayIsNotConfigured() {
    try (UpstreamAdapter without = UpstreamFixture.opened(null)) {
      assertThat(issue(without)).isEqualTo(notIssued(REFUSED));
    }
  }

  private TokenUrlAnswer issue() {
    return issue(upstream);
  }

  private static TokenUrlAnswer issue(UpstreamAdapter asked) {
    return asked
        .tokenUrls()
        .issue(patient(), TokenUrlIssuerContract.order())
        .toCompletableFuture()
        .join();
  }

  private void issue(Order order) {
    assertThat(upstream.tokenUrls().issue(patient(), order).toCompletableFuture().join())
        .isInstanceOf(TokenUrlAnswer.Issued.class);
  }

  private static TokenUrlAnswer notIssued(TokenUrlFailure failure) {
    return new TokenUrlAnswer.NotIssued(failure);
  }
}
