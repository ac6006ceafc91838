package tv.playgate.tokens;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Ways in which a token goes wrong, by chance or on purpose. */
final class TokenMutations {

  private static final String CHARACTERS =
      "ABab01-_+/=.{}[]\":,\\ \t\r\n\0\u007f\u00e9\u2028\ud83d\ude00\ud800";
  private static final String[] HEADERS = {
    "{}",
    "[]",
    "null",
    "{\"alg\":\"none\"}",
    "{\"alg\":\"HS256\"}",
    "{\"alg\":\"RS256\",\"crit\":[]}",
    "{\"alg\":\"RS256\",\"b64\":false,\"crit\":[\"b64\"]}",
    "{\"alg\":[\"RS256\"]}",
    "{\"alg\":\"RS256\",\"x5c\":[1]}",
    "{\"alg\":\"RS256\",\"jwk\":{}}",
    "{\"alg\":\"RS256\",\"kid\":{}}",
    "{\"alg\":\"RS256\",\"zip\":\"DEF\"}",
    "{\"a\":" + "[".repeat(2_000)
  };

  private final Random random;

  TokenMutations(Random random) {
    this.random = random;
  }

  /** A token that was changed in one to three places; seldom it is the same again. */
  String of(String token) {
    String mutated = token;
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      mutated = once(mutated);
    }
    return mutated;
  }

  private String once(String token) {
    int at = random.nextInt(token.length() + 1);
    int to = Math.min(token.length(), at + 1 + random.nextInt(8));
    return switch (random.nextInt(9)) {
      case 0 -> token.substring(0, at) + character() + token.substring(at);
      case 1 -> token.substring(0, at) + token.substring(to);
      case 2 -> token.substring(0, at) + character() + token.substring(to);
      case 3 -> token.substring(0, at);
      case 4 -> token.substring(0, to) + token.substring(at);
      case 5 -> withPart(token, 0, HEADERS[random.nextInt(HEADERS.length)]);
      case 6 -> withChangedByte(token);
      case 7 -> withPart(token, random.nextInt(3), "");
      default -> token + character();
    };
  }

  private char character() {
    return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
  }

  private static String withPart(String token, int part, String text) {
    String[] parts = token.split("\\.", -1);
    if (part < parts.length) {
      parts[part] =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
    return String.join(".", parts);
  }

  /** Changes a byte behind the base64, so that the text stays well-formed. */
  private String withChangedByte(String token) {
    String[] parts = token.split("\\.", -1);
    int part = random.nextInt(parts.length);
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
      if (bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      }
      return String.join(".", parts);
    } catch (IllegalArgumentException notBase64) {
      return token + ".";
    }
  }
}
