package tv.playgate.persistence.keys;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged of followed files meanwhile. */
final class Told implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger(FollowedRing.class);
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  Told() {
    logger.setLevel(Level.INFO);
    appender.start();
    logger.addAppender(appender);
  }

  List<String> messages() {
    return List.copyOf(appender.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  String text() {
    return String.join("\n", messages());
  }

  boolean has(String part) {
    return text().contains(part);
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
  }
}
