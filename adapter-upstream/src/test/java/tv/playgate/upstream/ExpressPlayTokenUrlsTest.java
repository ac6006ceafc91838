package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.evaluation.TokenUrlFailure.BAD_REPLY;
import static tv.playgate.domain.evaluation.TokenUrlFailure.REFUSED;
import static tv.playgate.domain.evaluation.TokenUrlFailure.UNAVAILABLE;
import static tv.playgate.upstream.ExpressPlayFixture.COOKIE;
import static tv.playgate.upstream.ExpressPlayFixture.DEVICE;
import static tv.playgate.upstream.ExpressPlayFixture.atHand;
import static tv.playgate.upstream.ExpressPlayFixture.counted;
import static tv.playgate.upstream.ExpressPlayFixture.issue;
import static tv.playgate.upstream.ExpressPlayFixture.notIssued;
import static tv.playgate.upstream.ExpressPlayFixture.order;
import static tv.playgate.upstream.UpstreamFixture.patient;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.port.out.TokenUrlIssuer.Order;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.license.DrmDeviceId;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.sandbox.ExpressPlayEndpoint;
import tv.playgate.sandbox.ExpressPlayFaults;
import tv.playgate.sandbox.IssuedToken;
import tv.playgate.sandbox.Redemption;
import tv.playgate.sandbox.SandboxExpressPlay;
import tv.playgate.sandbox.Script;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ExpressPlayTokenUrlsTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final CapturedLog log = new CapturedLog();
  private SandboxExpressPlay sandbox;
  private UpstreamAdapter upstream;

  @BeforeEach
  void start() throws IOException {
    sandbox = ExpressPlayFixture.sandbox();
    upstream = ExpressPlayFixture.opened(ExpressPlayFixture.asking(sandbox), registry);
  }

  @AfterEach
  void logsNoSecretAndStops() {
    upstream.close();
    sandbox.close();
    log.close();
    log.hasNoSecret(registry);
  }

  @ParameterizedTest
  @EnumSource
  void issuesTokensForEachDrmSystem(DrmSystem drm) {
    String url = issued(order(drm, atHand(drm), COOKIE, null));

    IssuedToken token = sandbox.token(url).orElseThrow();
    assertThat(token.endpoint().name()).isEqualTo(drm.name());
    assertThat(token.cookie()).isEqualTo(COOKIE.value());
    assertThat(token.deviceId()).isNull();
    assertThat(counted(registry, drm.wireName(), "issued")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void issuesTokensForKeysInTheKeyStorage(DrmSystem drm) {
    sandbox.storeKey(ExpressPlayFixture.KID, ExpressPlayFixture.KEK, ExpressPlayFixture.KEY);

    String url = issued(order(drm, ExpressPlayFixture.stored(drm), null, null));
    assertThat(sandbox.token(url).orElseThrow().keyFromStorage()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void bindsATokenToTheDeviceThatItIsOrderedFor(DrmSystem drm) {
    String url = issued(order(drm, atHand(drm), COOKIE, DEVICE));

    assertThat(sandbox.redeem(url, "another-device")).isEqualTo(Redemption.WRONG_DEVICE);
    assertThat(sandbox.redeem(url, DEVICE.value())).isEqualTo(Redemption.LICENSED);
  }

  @ParameterizedTest
  @CsvSource({"FAIRPLAY, -6008", "WIDEVINE, -7002", "PLAYREADY, -5005", "FAIRPLAY, -2030"})
  void neverRepeatsAnOrderForADeviceWithoutTheDevice(DrmSystem drm, int code) {
    sandbox.script(ExpressPlayFaults.code(code));
    boolean mayPass = code == -2030;

    assertThat(ask(order(drm, atHand(drm), COOKIE, DEVICE)))
        .isEqualTo(notIssued(mayPass ? UNAVAILABLE : REFUSED));
    assertThat(sandbox.requests())
        .hasSize(mayPass ? 2 : 1)
        .allSatisfy(
            request -> assertThat(request.parameters()).containsEntry("deviceid", DEVICE.value()));
  }

  @Test
  void refusesWhatPlayReadyTakesForNoDevice() {
    DrmDeviceId phone = new DrmDeviceId("not-32-digits");

    assertThat(ask(order(DrmSystem.PLAYREADY, atHand(DrmSystem.PLAYREADY), COOKIE, phone)))
        .isEqualTo(notIssued(REFUSED));
    assertThat(sandbox.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, -2027, REFUSED, WARN, refused",
    "400, -2018, REFUSED, ERROR, alarm",
    "401, -2017, REFUSED, ERROR, alarm",
    "400, -2019, REFUSED, ERROR, alarm",
    "400, -2031, REFUSED, ERROR, alarm",
    "400, -6006, REFUSED, ERROR, alarm",
    "400, -6009, REFUSED, ERROR, alarm",
    "400, -7011, REFUSED, ERROR, alarm",
    "400, -6003, REFUSED, WARN, refused",
    "400, -2030, UNAVAILABLE, WARN, unavailable",
    "400, -4019, UNAVAILABLE, WARN, unavailable",
    "500, -4019, UNAVAILABLE, WARN, unavailable",
    "500, -2018, REFUSED, ERROR, alarm",
    "400, -1, REFUSED, WARN, refused",
    "503, -1, UNAVAILABLE, WARN, unavailable",
  })
  void tellsErrorsApart(
      int status, int code, TokenUrlFailure failure, String logged, String outcome) {
    String body = "{\"a\":[{\"n\":17},{\"b\":{\"errorCode\":" + code + ",\"text\":\"tok_en\"}}]}";
    sandbox.script(Script.reply(status, "application/json", body));

    assertThat(ask(order(DrmSystem.FAIRPLAY))).isEqualTo(notIssued(failure));
    assertThat(log.about(logged)).hasSize(1);
    assertThat(log.about(logged.equals("WARN") ? "ERROR" : "WARN")).isEmpty();
    assertThat(counted(registry, "fairplay", outcome)).isEqualTo(1);
    assertThat(counted(registry, "fairplay", "retried")).isEqualTo(failure == UNAVAILABLE ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        -2002, -2003, -2005, -2008, -2017, -2018, -2019, -2020, -2021, -2022, -2023, -2025, -2027,
        -2030, -2031, -2033, -2034, -2035, -2036, -2037, -2040, -3004, -4001, -4010, -4018, -4019,
        -4020, -4021, -4022, -4024, -5001, -5002, -5003, -5004, -5005, -5006, -5007, -6001, -6002,
        -6003, -6004, -6005, -6006, -6007, -6008, -6009, -7002, -7003, -7004, -7006, -7007, -7008,
        -7009, -7011
      })
  void knowsEveryDocumentedCodeWhateverTheStatus(int code) {
    TokenUrlFailure failure = code == -2030 || code == -4019 ? UNAVAILABLE : REFUSED;
    sandbox.script(ExpressPlayFaults.code(500, code));

    assertThat(ask(order(DrmSystem.WIDEVINE))).isEqualTo(notIssued(failure));
  }

  @Test
  void raisesAnAlarmOnceAMinuteAndCode() {
    sandbox.script(ExpressPlayFaults.code(-2018));
    for (int i = 0; i < 5; i++) {
      ask(order(DrmSystem.FAIRPLAY));
    }
    sandbox.script(ExpressPlayFaults.code(-2019));
    ask(order(DrmSystem.FAIRPLAY));

    assertThat(log.about("ERROR")).hasSize(2);
    assertThat(counted(registry, "fairplay", "alarm")).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({"302, REFUSED", "404, REFUSED", "500, UNAVAILABLE", "504, UNAVAILABLE"})
  void goesByTheStatusWhereThereIsNoCode(int status, TokenUrlFailure failure) {
    sandbox.script(Script.reply(status, "text/html", "<html>-2018</html>"));

    assertThat(ask(order(DrmSystem.FAIRPLAY))).isEqualTo(notIssued(failure));
  }

  @ParameterizedTest
  @EnumSource
  void handsOnNothingThatMustNotBeHandedOut(DrmSystem drm) {
    String host = ExpressPlayFixture.HOST;
    for (Script fault :
        List.of(
            ExpressPlayFaults.html(),
            ExpressPlayFaults.twoUrls(host),
            ExpressPlayFaults.plainHttp(host),
            ExpressPlayFaults.foreignHost(host),
            ExpressPlayFaults.noToken(host),
            ExpressPlayFaults.code(200, -2018),
            Script.reply(200, "text/uri-list", ExpressPlayFixture.URL + "\n".repeat(70_000)))) {
      sandbox.script(fault);
      assertThat(ask(order(drm))).as("%s", fault).isEqualTo(notIssued(BAD_REPLY));
    }
    assertThat(counted(registry, drm.wireName(), "bad_reply")).isEqualTo(7);
    assertThat(counted(registry, drm.wireName(), "retried")).isZero();
  }

  @Test
  void refusesWhereExpressPlayIsNotConfigured() {
    try (UpstreamAdapter without = UpstreamFixture.opened(null)) {
      assertThat(issue(without, patient(), order(DrmSystem.FAIRPLAY)))
          .isEqualTo(notIssued(REFUSED));
    }
  }

  @Test
  void givesTwoHundredOrdersAtOnceAUrlEach() {
    List<CompletableFuture<TokenUrlAnswer>> answers =
        Stream.generate(() -> Arrays.stream(DrmSystem.values()))
            .flatMap(drms -> drms)
            .limit(200)
            .map(drm -> upstream.tokenUrls().issue(patient(), order(drm)))
            .map(CompletionStage::toCompletableFuture)
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join).distinct().toList())
        .hasSize(200)
        .allSatisfy(answer -> assertThat(answer).isInstanceOf(TokenUrlAnswer.Issued.class));
    assertThat(sandbox.requests(ExpressPlayEndpoint.RECORD)).isEmpty();
  }

  private String issued(Order order) {
    return ask(order)
        .fold(
            issued -> issued.url().value(),
            notIssued -> {
              throw new AssertionError(notIssued);
            });
  }

  private TokenUrlAnswer ask(Order order) {
    return issue(upstream, patient(), order);
  }
}
