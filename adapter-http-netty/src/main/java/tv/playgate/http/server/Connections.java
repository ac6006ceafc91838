package tv.playgate.http.server;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;

/** The connections of one server: no more than so many, and all of them known when it stops. */
final class Connections {

  private final int max;
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);

  Connections(int max) {
    this.max = max;
  }

  /** Tells a connection that it shall end once the requests under way are answered. */
  enum Draining {
    EVENT
  }

  /** Takes a connection in, if there is room. */
  boolean admit(Channel connection) {
    return open.size() < max && open.add(connection);
  }

  /** Lets every connection end by itself, and after that many milliseconds ends the rest. */
  void drain(long millis) {
    open.forEach(connection -> connection.pipeline().fireUserEventTriggered(Draining.EVENT));
    if (!open.newCloseFuture().awaitUninterruptibly(millis)) {
      open.close().awaitUninterruptibly(millis);
    }
  }
}
