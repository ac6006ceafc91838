package tv.playgate.http.wire;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;

/** Generated input: random bytes, pieces of JSON at random, and valid texts with random damage. */
public final class Garbage {

  private static final int CASES = 10_000;
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u",
    "\\ud800",
    "resources",
    "messageID",
    "version",
    "1",
    "-",
    "e9",
    ".",
    "true",
    "null",
    " ",
    "\n",
    "\u00e9",
    "\u0000",
    "=",
    "&",
    "%",
    "%4",
    ";",
    "1e999",
    "99999999999999999999999"
  };

  private Garbage() {}

  /** Feeds every case to the reader; what it throws fails, under the seed of the case. */
  public static void feed(String valid, Consumer<byte[]> reader) {
    feed(CASES, valid, reader);
  }

  /** Feeds that many cases to the reader. */
  public static void feed(int cases, String valid, Consumer<byte[]> reader) {
    for (long seed = 0; seed < cases; seed++) {
      byte[] garbage = garbage(new Random(seed), valid);
      try {
        reader.accept(garbage);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  /** One case. */
  public static byte[] garbage(Random random, String valid) {
    return switch (random.nextInt(3)) {
      case 0 -> bytes(random);
      case 1 -> pieces(random).getBytes(StandardCharsets.UTF_8);
      default -> damaged(random, valid.getBytes(StandardCharsets.UTF_8));
    };
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "{\"" : "");
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static byte[] damaged(Random random, byte[] valid) {
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      valid[random.nextInt(valid.length)] = (byte) random.nextInt();
    }
    return valid;
  }
}
