package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.mtls.PkiFixture.NOW;
import static tv.playgate.mtls.PkiFixture.days;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tv.playgate.domain.time.Period;

class EndingTest {

  private static final Instant FIRST = NOW.minus(Duration.ofDays(1));

  @TempDir Path directory;

  @Test
  void isToldOfFourteenThreeAndOneDaysBeforeTheEndOfALongLife() {
    Ending ending = ending(days(-100, 100));
    Instant end = ending.until();

    assertThat(ending.due(end.minus(Duration.ofDays(15)))).isZero();
    assertThat(ending.due(end.minus(Duration.ofDays(14)))).isEqualTo(1);
    assertThat(ending.due(end.minus(Duration.ofDays(3)))).isEqualTo(2);
    assertThat(ending.due(end.minus(Duration.ofDays(1)))).isEqualTo(3);
    assertThat(ending.due(end)).isEqualTo(3);
    assertThat(ending.due(end.plusMillis(1))).isEqualTo(4);
  }

  @Test
  void isToldOfInTheLastQuarterOfAShortLife() {
    Ending ending = ending(days(0, 1));

    assertThat(ending.due(ending.until().minus(Duration.ofHours(7)))).isZero();
    assertThat(ending.due(ending.until().minus(Duration.ofHours(6)))).isEqualTo(1);
  }

  @Test
  void isToldOfOnceForEachNotice() {
    Logger logger = (Logger) LoggerFactory.getLogger(EndingNotices.class);
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    logger.addAppender(seen);
    try {
      Ending ending = ending(days(-100, 100));
      EndingNotices notices = new EndingNotices("entitlement");
      for (int day : List.of(20, 14, 13, 2, 2, 0, -1, -2)) {
        notices.look(List.of(ending), ending.until().minus(Duration.ofDays(day)));
      }
      assertThat(seen.list)
          .extracting(event -> event.getLevel() + " " + event.getFormattedMessage())
          .containsExactly(
              "WARN " + told("ends", ending),
              "WARN " + told("ends", ending),
              "WARN " + told("ends", ending),
              "ERROR " + told("ended", ending));
    } finally {
      logger.detachAppender(seen);
    }
  }

  private static String told(String verb, Ending ending) {
    return "entitlement: TLS: our certificate 'CN=localhost,O=Playgate development' "
        + verb
        + " at "
        + ending.until();
  }

  private static Ending ending(Period validity) {
    return Ending.of(
        "our certificate",
        CertificateMaker.selfSigned(PkiFixture.server(CertificateRecipe.KeyKind.EC_P256, validity))
            .certificate());
  }

  @Test
  void isToldOfARevocationListInTheLastQuarterOfItsLife() {
    PkiFixture pki = new PkiFixture(directory, "our CA");
    Ending ending =
        Ending.of(
            TrustMaterial.load(
                    List.of(pki.authorityFile()),
                    List.of(pki.revocationList(pki.authority(), days(-1, 7))),
                    NOW)
                .revocationLists()
                .get(0));

    assertThat(ending.due(FIRST.plus(Duration.ofDays(5)))).isZero();
    assertThat(ending.due(FIRST.plus(Duration.ofDays(6)).plusSeconds(1))).isEqualTo(1);
    assertThat(ending.what()).contains("revocation list of 'CN=our CA");
  }
}
