package tv.playgate.upstream;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** A body up to a limit: one that is larger is not read on, so that nobody can keep us reading. */
final class BoundedBody {

  private final int maxBytes;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean tooLarge;

  BoundedBody(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Copies what came; the buffer stays its owner's. */
  void add(ByteBuf part) {
    if (tooLarge || bytes.size() + part.readableBytes() > maxBytes) {
      tooLarge = true;
      return;
    }
    byte[] chunk = new byte[part.readableBytes()];
    part.getBytes(part.readerIndex(), chunk);
    bytes.writeBytes(chunk);
  }

  boolean isTooLarge() {
    return tooLarge;
  }

  /** All of it; null if it was too large. */
  byte @Nullable [] whole() {
    return tooLarge ? null : bytes.toByteArray();
  }
}
