package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.NO_CONNECTION;
import static tv.playgate.upstream.UpstreamFixture.TOO_LATE;
import static tv.playgate.upstream.UpstreamFixture.askOne;
import static tv.playgate.upstream.UpstreamFixture.mvpd;
import static tv.playgate.upstream.UpstreamFixture.patient;
import static tv.playgate.upstream.UpstreamFixture.within;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.sandbox.fault.DeadPort;

/** A host that does not answer when it is connected to. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class MvpdConnectTest {

  private final UpstreamAdapter upstream = UpstreamFixture.opened(null);
  private DeadPort port;

  @BeforeEach
  void start() throws IOException {
    port = DeadPort.unanswered();
  }

  @AfterEach
  void stop() throws IOException {
    upstream.close();
    port.close();
  }

  @Test
  void hasNoConnectionWhereTheHostDoesNotAnswer() {
    assertThat(askOne(upstream, patient(), silent(Duration.ofSeconds(1)))).isEqualTo(NO_CONNECTION);
  }

  @Test
  void isTooLateWhereTheDeadlineEndsBeforeTheAttemptToConnect() {
    Mvpd mvpd = silent(Duration.ofSeconds(5));

    assertThat(askOne(upstream, within(Duration.ofMillis(200)), mvpd)).isEqualTo(TOO_LATE);
    UpstreamFixture.await(() -> ((MvpdConnectors) upstream.mvpds()).vacancies(mvpd.id()) == 1);
  }

  private Mvpd silent(Duration timeout) {
    return mvpd(port.address(), timeout, 1);
  }
}
