package tv.playgate.http.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.TestReporter;

/**
 * Generated header values: random characters, half surrogate pairs, valid values with random
 * damage, and base64 of random bytes, of broken JSON, of deep nesting and of very long values. The
 * same seed gives the same texts.
 */
public final class GeneratedTexts {

  /** How many texts a decoder gets. */
  public static final int COUNT = 20_000;

  private static final long SEED = 20_261_122L;
  private static final int HEADER_LIMIT = 32 * 1024;
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\ud800",
    "\\u0000",
    "null",
    "true",
    "-1",
    "1e999",
    "9".repeat(200),
    "\"a\":",
    "\"osName\":\"tvOS\"",
    "\"frameworkProviderInfo\":",
    "\"id\":",
    "\"frameworkPermissionInfo\":",
    "\"expirationDate\":",
    "\u00e9",
    "\ud83d\ude00",
    " ",
    "\n"
  };

  private final Random random;
  private final List<String> valid;

  private GeneratedTexts(long seed, List<String> valid) {
    this.random = new Random(seed);
    this.valid = valid;
  }

  /** Gives every text to the check; what it throws fails, under the seed of the case. */
  public static void each(TestReporter reporter, List<String> valid, Consumer<String> check) {
    reporter.publishEntry("generated texts", COUNT + " from seed " + SEED);
    for (long seed = SEED; seed < SEED + COUNT; seed++) {
      String text = new GeneratedTexts(seed, valid).text();
      try {
        check.accept(text);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private String text() {
    String text =
        switch (random.nextInt(8)) {
          case 0 -> characters(0x100, random.nextInt(60));
          case 1 -> characters(0x10000, random.nextInt(60));
          case 2 -> base64(bytes(random.nextInt(60)));
          case 3 -> base64(pieces());
          case 4 -> base64(damaged(anyValid()));
          case 5 -> damaged(base64(anyValid()));
          case 6 -> random.nextInt(40) == 0 ? huge() : base64(anyValid());
          default -> damaged(anyValid());
        };
    return random.nextInt(8) == 0 ? "fingerprint " + text : text;
  }

  private String anyValid() {
    return valid.get(random.nextInt(valid.size()));
  }

  private String huge() {
    return switch (random.nextInt(4)) {
      case 0 -> base64("{\"x\":" + "[".repeat(HEADER_LIMIT / 2));
      case 1 -> base64("{\"osName\":\"" + "x".repeat(HEADER_LIMIT / 2) + "\"}");
      case 2 -> base64("{\"a\":".repeat(HEADER_LIMIT / 8));
      default -> "%3D".repeat(HEADER_LIMIT / 3);
    };
  }

  private String characters(int bound, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) random.nextInt(bound));
    }
    return text.toString();
  }

  private String pieces() {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "{" : "");
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private String damaged(String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = 1 + random.nextInt(3); i > 0 && damaged.length() > 0; i--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.setCharAt(at, (char) random.nextInt(0x100));
        case 1 -> damaged.insert(at, PIECES[random.nextInt(PIECES.length)]);
        default -> damaged.deleteCharAt(at);
      }
    }
    return damaged.toString();
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private String base64(byte[] bytes) {
    return switch (random.nextInt(4)) {
      case 0 -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      case 1 -> Base64.getEncoder().encodeToString(bytes).replace("=", "%3D");
      default -> Base64.getEncoder().encodeToString(bytes);
    };
  }
}
