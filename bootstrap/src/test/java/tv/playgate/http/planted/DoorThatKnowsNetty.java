package tv.playgate.http.planted;

import io.netty.channel.Channel;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class DoorThatKnowsNetty {
  boolean open(Channel channel) {
    return channel.isOpen();
  }
}
