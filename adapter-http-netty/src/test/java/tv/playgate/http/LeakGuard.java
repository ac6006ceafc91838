package tv.playgate.http;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Fails a test class after which Netty reports a leaked buffer. Registered for every test of the
 * module; Netty notices a leak at an allocation after a collection.
 */
public final class LeakGuard implements AfterAllCallback {

  private static final int ROUNDS = 3;
  private static final Queue<String> LEAKS = new ConcurrentLinkedQueue<>();

  static {
    Logger netty = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
    AppenderBase<ILoggingEvent> appender = new Collecting();
    appender.setContext(netty.getLoggerContext());
    appender.start();
    netty.addAppender(appender);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    collect();
    String leak = LEAKS.poll();
    LEAKS.clear();
    if (leak != null) {
      throw new AssertionError(leak);
    }
  }

  @SuppressWarnings("SystemGc") // the detector learns of leaks from the collector alone
  private static void collect() {
    for (int i = 0; i < ROUNDS; i++) {
      System.gc();
      ByteBuf probe = PooledByteBufAllocator.DEFAULT.buffer();
      probe.release();
    }
  }

  private static final class Collecting extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      if (event.getFormattedMessage().startsWith("LEAK")) {
        LEAKS.add(event.getFormattedMessage());
      }
    }
  }
}
