package tv.playgate.http.wire.planted;

import io.netty.buffer.ByteBuf;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class CodecThatKnowsNetty {
  int size(ByteBuf buffer) {
    return buffer.readableBytes();
  }
}
