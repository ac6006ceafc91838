package tv.playgate.http.server;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;

/** The connections of one server: no more than so many, and all of them known when it stops. */
final class Connections {

  private final int max;
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private volatile boolean draining;

  Connections(int max) {
    this.max = max;
  }

  /** Tells a connection that it shall end once the requests under way are answered. */
  enum Draining {
    EVENT
  }

  /** Takes a connection in, if there is room and the server is not about to stop. */
  boolean admit(Channel connection) {
    return !draining && open.size() < max && open.add(connection);
  }

  /** Whether the server is about to stop, so that every answer is its connection's last one. */
  boolean areEnding() {
    return draining;
  }

  /** From now on no connection is taken in, and every answer is the last one. */
  void end() {
    draining = true;
  }

  /** Lets every connection end by itself, and after that many milliseconds ends the rest. */
  void drain(long millis) {
    end();
    open.forEach(connection -> connection.pipeline().fireUserEventTriggered(Draining.EVENT));
    open.newCloseFuture().awaitUninterruptibly(millis);
    open.close().awaitUninterruptibly(millis);
  }
}
