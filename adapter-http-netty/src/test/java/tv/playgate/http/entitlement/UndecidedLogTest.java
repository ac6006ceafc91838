package tv.playgate.http.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tv.playgate.application.TraceId;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.entitlement.EntitlementError;

class UndecidedLogTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger(UndecidedLog.class);
  private final ListAppender<ILoggingEvent> seen = new ListAppender<>();
  private final UndecidedLog log = new UndecidedLog();

  @BeforeEach
  void listen() {
    seen.start();
    logger.addAppender(seen);
  }

  @AfterEach
  void listenNoMore() {
    logger.detachAppender(seen);
  }

  private EntitlementError answerTo(RuntimeException failure) {
    return log.tell(TraceId.random(), new CompletionException(failure)).error();
  }

  @Test
  void tellsWhatIsKnownToHappenOnceForEachKindAndWithoutAStackTrace() {
    for (int i = 0; i < 100; i++) {
      SecretCorruptedException closed =
          new SecretCorruptedException("content " + i + ": was wrapped under another key", null);
      assertThat(answerTo(closed)).isEqualTo(EntitlementError.TEMPORARILY_UNDECIDED);
      assertThat(answerTo(new UnavailableException("database: cannot be reached", null)))
          .isEqualTo(EntitlementError.TEMPORARILY_UNDECIDED);
    }
    assertThat(seen.list)
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.getThrowableProxy()).isNull())
        .extracting(ILoggingEvent::getFormattedMessage)
        .satisfiesExactly(
            first -> assertThat(first).contains("content 0: was wrapped under another key"),
            second -> assertThat(second).contains("database: cannot be reached"));
  }

  @Test
  void tellsEverySurpriseWithItsStackTrace() {
    for (int i = 0; i < 3; i++) {
      assertThat(answerTo(new IllegalStateException("boo")))
          .isEqualTo(EntitlementError.TEMPORARILY_UNDECIDED);
    }
    assertThat(seen.list)
        .hasSize(3)
        .allSatisfy(event -> assertThat(event.getThrowableProxy()).isNotNull());
  }

  @Test
  void keepsTheReasonInWhatIsDecided() {
    SecretCorruptedException closed = new SecretCorruptedException("content 1: is closed", null);

    assertThat(log.tell(TraceId.random(), closed).because()).isEqualTo("content 1: is closed");
  }
}
