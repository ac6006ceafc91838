package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The trace of an answer names the request in the log, and what went wrong inside stays there. */
class TraceTest {

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house);
  private final Logger logger = (Logger) LoggerFactory.getLogger("tv.playgate.http");
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          log.add(event.getFormattedMessage());
        }
      };

  @BeforeEach
  void listen() {
    appender.setContext(logger.getLoggerContext());
    appender.start();
    logger.addAppender(appender);
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
  }

  @AfterEach
  void listenNoMore() {
    logger.detachAppender(appender);
    logger.setLevel(null);
    logger.setAdditive(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"preauthorize", "authorize"})
  void isInTheLogWithWhatWentWrongInside(String kind) {
    house.profilesAreGone.set(true);
    Answered answer = good.kind(kind).ask();

    assertThat(answer.inWords()).isEqualTo("500 internal_server_error");
    assertThat(answer.body()).doesNotContain("secret-host");
    assertThat(log)
        .anyMatch(line -> line.contains("failed, trace " + answer.json().path("trace").asText()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"preauthorize", "authorize"})
  void isInTheLogWithTheReasonOfADenial(String kind) {
    Answered answer = good.kind(kind).resources("resource3").ask();
    String trace = answer.decision(0).path("error").path("trace").asText();

    assertThat(log)
        .anyMatch(
            line -> line.startsWith("decisions: trace " + trace + ": denied: channel 'resource3'"));
  }

  @Test
  void isTheSameForAllDecisionsOfARequestAndAnotherForTheNext() {
    List<String> first = good.resources("a", "b", "c").ask().json().findValuesAsText("trace");
    List<String> second = good.resources("a", "b", "c").ask().json().findValuesAsText("trace");

    assertThat(first).hasSize(3).containsOnly(first.get(0));
    assertThat(second).hasSize(3).containsOnly(second.get(0)).doesNotContain(first.get(0));
  }
}
