package tv.playgate.bootstrap.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.PrintableText;

/** Stack traces whose messages are safe to print: libraries repeat in them what peers sent. */
public final class PrintableThrowable extends ThrowableProxyConverter {

  @Override
  protected String throwableProxyToString(IThrowableProxy thrown) {
    return super.throwableProxyToString(new Cleaned(thrown));
  }

  private record Cleaned(IThrowableProxy thrown) implements IThrowableProxy {

    private static @Nullable IThrowableProxy of(@Nullable IThrowableProxy thrown) {
      return thrown == null ? null : new Cleaned(thrown);
    }

    private static @Nullable String printable(@Nullable String text) {
      return text == null ? null : PrintableText.of(text);
    }

    @Override
    public @Nullable String getMessage() {
      return printable(thrown.getMessage());
    }

    @Override
    public @Nullable String getOverridingMessage() {
      return printable(thrown.getOverridingMessage());
    }

    @Override
    public String getClassName() {
      return thrown.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
      return thrown.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
      return thrown.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
      return of(thrown.getCause());
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
      IThrowableProxy[] suppressed = thrown.getSuppressed();
      return suppressed == null
          ? new IThrowableProxy[0]
          : Arrays.stream(suppressed).map(Cleaned::new).toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
      return thrown.isCyclic();
    }
  }
}
