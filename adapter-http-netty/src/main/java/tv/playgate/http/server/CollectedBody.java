package tv.playgate.http.server;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import tv.playgate.http.exchange.RequestBody;

/** A body while it arrives: kept up to a limit, and only counted beyond it. */
final class CollectedBody {

  private static final byte[] NOTHING = new byte[0];

  private final int limit;
  private byte[] kept = NOTHING;
  private long received;

  CollectedBody(int limit) {
    this.limit = limit;
  }

  void append(ByteBuf part) {
    int length = part.readableBytes();
    int before = (int) Math.min(received, limit);
    received += length;
    if (received > limit) {
      kept = NOTHING;
    } else if (length > 0) {
      grow(before + length);
      part.readBytes(kept, before, length);
    }
  }

  /** Most bodies come in one piece and get exactly their size; others double as they grow. */
  private void grow(int needed) {
    if (kept.length == 0) {
      kept = new byte[needed];
    } else if (kept.length < needed) {
      kept = Arrays.copyOf(kept, Math.min(limit, Math.max(needed, 2 * kept.length)));
    }
  }

  /** How many bytes arrived, kept or not. */
  long received() {
    return received;
  }

  /** The body, complete now. */
  RequestBody take() {
    if (received > limit) {
      return RequestBody.tooLarge();
    }
    return RequestBody.of(kept.length == received ? kept : Arrays.copyOf(kept, (int) received));
  }
}
