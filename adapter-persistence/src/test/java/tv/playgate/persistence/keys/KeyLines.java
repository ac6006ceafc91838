package tv.playgate.persistence.keys;

import java.util.Base64;

/** Lines of master key files to test with. */
final class KeyLines {

  private KeyLines() {}

  /** The line of a key that nobody would use; each number is another one. */
  static String line(int number) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (number + i);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  static MasterKeyId id(int number) {
    return MasterKey.parse(line(number)).id();
  }

  /** A file of these lines. */
  static String file(String... lines) {
    return String.join("\n", lines) + "\n";
  }
}
