package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Everything that is logged, at every level by us, and by the client as in the product. */
final class CapturedLog implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(line(event));
        }
      };

  CapturedLog() {
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
    root.setLevel(Level.TRACE);
  }

  private static String line(ILoggingEvent event) {
    String thrown =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getLevel() + " " + event.getFormattedMessage() + " " + thrown;
  }

  /** The lines about ExpressPlay of that level. */
  List<String> about(String wanted) {
    return lines.stream().filter(line -> line.startsWith(wanted + " expressplay ")).toList();
  }

  /** No key, authenticator, cookie, device, token or text of the other side is in it. */
  void hasNoSecret(MeterRegistry registry) {
    StringBuilder all = new StringBuilder(String.join("\n", lines));
    registry.getMeters().forEach(meter -> all.append(meter.getId()));
    assertThat(all.toString())
        .doesNotContain("ffeeddccbbaa9988", "123456,", "123456%2C", "customerAuthenticator")
        .doesNotContain(ExpressPlayFixture.KEY, ExpressPlayFixture.KEK, ExpressPlayFixture.IV)
        .doesNotContain(ExpressPlayFixture.COOKIE.value(), ExpressPlayFixture.DEVICE.value())
        .doesNotContain("tok_en", "ExpressPlayToken=", "SECRET-OF-THE-OTHER-SIDE");
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    root.setLevel(level);
  }
}
