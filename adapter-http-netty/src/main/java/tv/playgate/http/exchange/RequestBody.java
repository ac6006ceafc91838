package tv.playgate.http.exchange;

import java.util.function.Function;
import java.util.function.Supplier;

/** The body of a request: whole, or too large to have been kept. */
public sealed interface RequestBody {

  /** Handles both cases. */
  <R> R fold(Function<byte[], R> whole, Supplier<R> tooLarge);

  /** A body that is there; empty where the request had none. */
  static RequestBody of(byte[] bytes) {
    return new Whole(bytes);
  }

  /** A body that was received and dropped. */
  static RequestBody tooLarge() {
    return TooLarge.INSTANCE;
  }

  /** A body that is there. It is handed over, not copied: whoever makes it lets go of it. */
  final class Whole implements RequestBody {

    private final byte[] bytes;

    private Whole(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public <R> R fold(Function<byte[], R> whole, Supplier<R> tooLarge) {
      return whole.apply(bytes);
    }
  }

  /** A body above the door's limit. */
  final class TooLarge implements RequestBody {

    private static final TooLarge INSTANCE = new TooLarge();

    private TooLarge() {}

    @Override
    public <R> R fold(Function<byte[], R> whole, Supplier<R> tooLarge) {
      return tooLarge.get();
    }
  }
}
