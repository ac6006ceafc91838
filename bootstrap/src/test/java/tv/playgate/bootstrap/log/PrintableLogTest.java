package tv.playgate.bootstrap.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The log as {@code logback.xml} has it written. */
class PrintableLogTest {

  private static final String FORGED =
      "CN=evil\n2026-12-01T00:00:00.000Z ERROR Fake \u202e\u2028\0";

  private final LoggerContext logging = new LoggerContext();

  @Test
  void keepsAMessageOnOneLineWhateverAPeerPutIntoIt() throws JoranException {
    assertThat(written("refused: " + FORGED, null))
        .endsWith("refused: CN=evil?2026-12-01T00:00:00.000Z ERROR Fake ???\n")
        .hasLineCount(1);
  }

  @Test
  void keepsMessagesOfExceptionsOnOneLine() throws JoranException {
    String trace =
        written("failed", new IllegalStateException(FORGED, new IllegalArgumentException(FORGED)));

    assertThat(trace.lines().filter(line -> line.contains("Fake")))
        .allMatch(line -> line.contains("Exception: CN=evil?2026-12"))
        .hasSize(2);
    assertThat(trace).contains("\tat " + PrintableLogTest.class.getName());
  }

  private String written(String message, @Nullable Throwable thrown) throws JoranException {
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(logging);
    configurator.doConfigure(requireNonNull(getClass().getResource("/logback.xml")));
    ConsoleAppender<ILoggingEvent> console =
        (ConsoleAppender<ILoggingEvent>) logging.getLogger("ROOT").iteratorForAppenders().next();
    PatternLayoutEncoder encoder = (PatternLayoutEncoder) console.getEncoder();
    return new String(
        encoder.encode(
            new LoggingEvent(
                getClass().getName(),
                logging.getLogger("test"),
                Level.INFO,
                message,
                thrown,
                null)),
        StandardCharsets.UTF_8);
  }
}
