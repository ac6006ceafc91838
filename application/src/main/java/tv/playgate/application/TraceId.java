package tv.playgate.application;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Names one request, in answers, logs and calls to other systems. */
public record TraceId(UUID value) {

  private static final long VERSION_4 = 0x0000_0000_0000_4000L;
  private static final long VERSION_MASK = 0xffff_ffff_ffff_0fffL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;

  public TraceId {
    requireNonNull(value, "value");
  }

  /** A new trace id. It need not be unguessable, only unique, so it costs no secure randomness. */
  public static TraceId random() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new TraceId(
        new UUID(
            (random.nextLong() & VERSION_MASK) | VERSION_4,
            (random.nextLong() & VARIANT_MASK) | VARIANT));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
