package tv.playgate.http.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection or stream whose request does not arrive in time. The clock runs from the first
 * bytes of a request until the request is complete; a request that comes in one piece never starts
 * it.
 */
final class ReceiveClock extends ChannelInboundHandlerAdapter {

  private final Duration timeout;
  private boolean receiving;
  private @Nullable Future<?> alarm;

  ReceiveClock(Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    receiving();
    ctx.fireChannelRead(message);
  }

  /** A request has begun; also one behind a request that is complete. */
  void receiving() {
    receiving = true;
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (receiving && alarm == null) {
      alarm = ctx.executor().schedule(() -> ctx.close(), timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
    ctx.fireChannelReadComplete();
  }

  /** The request is complete. */
  void received() {
    receiving = false;
    if (alarm != null) {
      alarm.cancel(false);
      alarm = null;
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    received();
    ctx.fireChannelInactive();
  }
}
