package tv.playgate.http.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection whose peer may still be sending. Closed at once, it would be reset, and the
 * peer might never see the answer (RFC 9112, section 9.6).
 */
final class LingeringClose implements ChannelFutureListener {

  static final LingeringClose LISTENER = new LingeringClose();

  private static final long LINGER_MILLIS = 1_000;

  private LingeringClose() {}

  @Override
  public void operationComplete(ChannelFuture answered) {
    Channel connection = answered.channel();
    if (!answered.isSuccess()) {
      connection.close();
      return;
    }
    if (connection instanceof DuplexChannel plain
        && connection.pipeline().get(SslHandler.class) == null) {
      plain.shutdownOutput();
    }
    connection.eventLoop().schedule(() -> connection.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
  }
}
