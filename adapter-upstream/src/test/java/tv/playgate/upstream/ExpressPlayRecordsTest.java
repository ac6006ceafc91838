package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.ExpressPlayFixture.COOKIE;
import static tv.playgate.upstream.ExpressPlayFixture.DEVICE;
import static tv.playgate.upstream.ExpressPlayFixture.atHand;
import static tv.playgate.upstream.ExpressPlayFixture.counted;
import static tv.playgate.upstream.ExpressPlayFixture.find;
import static tv.playgate.upstream.ExpressPlayFixture.issue;
import static tv.playgate.upstream.ExpressPlayFixture.order;
import static tv.playgate.upstream.UpstreamFixture.patient;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.playgate.domain.evaluation.FindRegisteredDevices;
import tv.playgate.domain.evaluation.RecordFailure;
import tv.playgate.domain.evaluation.RegisteredDevices;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.DrmDeviceId;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.sandbox.ExpressPlayEndpoint;
import tv.playgate.sandbox.ExpressPlayFaults;
import tv.playgate.sandbox.Redemption;
import tv.playgate.sandbox.SandboxExpressPlay;
import tv.playgate.sandbox.Script;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ExpressPlayRecordsTest {

  private static final RegisteredDevices FAILED =
      new RegisteredDevices.NotListed(RecordFailure.FAILED);

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

  @Test
  void findsTheDeviceThatRedeemedARegistrationAndNotTheOneThatFailed() {
    assertThat(ask()).isEqualTo(listed());

    String registration = token(null);
    sandbox.redeem(registration, DEVICE.value());
    assertThat(ask()).isEqualTo(listed(DEVICE));

    String bound = token(DEVICE);
    assertThat(sandbox.redeem(bound, "thief")).isEqualTo(Redemption.WRONG_DEVICE);
    assertThat(ask()).isEqualTo(listed(DEVICE));
    assertThat(counted(registry, "record", "listed")).isEqualTo(3);
  }

  @Test
  void findsEveryDeviceThatRedeemedTheSameRegistration() {
    String registration = token(null);
    sandbox.redeem(registration, DEVICE.value());
    sandbox.redeem(registration, "another");

    assertThat(ask()).isEqualTo(listed(DEVICE, new DrmDeviceId("another")));
  }

  @Test
  void asksWithAuthenticatorAndCookieAloneAndEncodesThemExactly() {
    CustomerCookie awkward = new CustomerCookie("a +%&=;é/?#");
    RegisteredDevices answer =
        upstream
            .deviceRecords()
            .find(patient(), new FindRegisteredDevices(awkward))
            .toCompletableFuture()
            .join();

    assertThat(answer).isEqualTo(listed());
    assertThat(sandbox.requests(ExpressPlayEndpoint.RECORD).get(0).body())
        .isEqualTo(
            "customerAuthenticator=123456%2Cffeeddccbbaa99887766554433221100"
                + "&cookie=a%20%2B%25%26%3D%3B%C3%A9%2F%3F%23");
  }

  @ParameterizedTest
  @CsvSource({"-2018, alarm, 1", "-2033, refused, 1", "-2030, unavailable, 2"})
  void failsOnErrors(int code, String outcome, int requests) {
    sandbox.script(ExpressPlayFaults.code(code));

    assertThat(ask()).isEqualTo(FAILED);
    assertThat(counted(registry, "record", outcome)).isEqualTo(1);
    assertThat(sandbox.requests()).hasSize(requests);
  }

  @Test
  void failsOnRepliesThatAreNoListOrTooLarge() {
    sandbox.script(ExpressPlayFaults.html());
    assertThat(ask()).isEqualTo(FAILED);

    sandbox.script(Script.reply(200, "application/json", "[" + " ".repeat(300_000) + "]"));
    assertThat(ask()).isEqualTo(FAILED);

    sandbox.script(ExpressPlayFaults.code(200, -2018));
    assertThat(ask()).isEqualTo(FAILED);
    assertThat(counted(registry, "record", "bad_reply")).isEqualTo(3);
  }

  @Test
  void asksOnceMoreWhereThatMayHelp() {
    sandbox.redeem(token(null), DEVICE.value());
    sandbox.scriptNext(ExpressPlayEndpoint.RECORD, Script.status(503));

    assertThat(ask()).isEqualTo(listed(DEVICE));
    assertThat(counted(registry, "record", "retried")).isEqualTo(1);
  }

  @Test
  void knowsNobodyWhereExpressPlayIsNotConfigured() {
    try (UpstreamAdapter without = UpstreamFixture.opened(null)) {
      assertThat(find(without, patient()))
          .isEqualTo(new RegisteredDevices.NotListed(RecordFailure.NOT_CONFIGURED));
    }
  }

  private String token(DrmDeviceId device) {
    return issue(
            upstream,
            patient(),
            order(DrmSystem.FAIRPLAY, atHand(DrmSystem.FAIRPLAY), COOKIE, device))
        .fold(issued -> issued.url().value(), notIssued -> "");
  }

  private RegisteredDevices ask() {
    return find(upstream, patient());
  }

  private static RegisteredDevices listed(DrmDeviceId... devices) {
    return new RegisteredDevices.Listed(Set.of(devices));
  }
}
