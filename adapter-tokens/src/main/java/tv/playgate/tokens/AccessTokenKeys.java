package tv.playgate.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The RSA keys of access tokens, as PKCS#8 PEM: the first signs, all are recognised. To rotate, put
 * the new key in front and keep the old one until its last token has expired. They print as
 * redacted.
 */
public final class AccessTokenKeys {

  /** How many keys there may be; a token of a stranger is held against each of them. */
  static final int MAX_KEYS = 8;

  private static final String BEGIN = "-----BEGIN ";
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----.*?-----END \\1-----", Pattern.DOTALL);

  private final List<RsaSigningKey> keys;

  private AccessTokenKeys(List<RsaSigningKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /** Makes one new key of 2048 bits. Takes some tenths of a second. */
  public static AccessTokenKeys generate() {
    return new AccessTokenKeys(List.of(RsaSigningKey.generate()));
  }

  /**
   * Reads one or more keys. Text between the blocks does not matter.
   *
   * @throws IllegalArgumentException if there is none, more than {@value #MAX_KEYS}, or a block
   *     that is no PKCS#8 PEM of an RSA key of at least 2048 bits; the message does not repeat it
   */
  public static AccessTokenKeys parse(String pem) {
    List<String> blocks = blocks(pem);
    if (blocks.isEmpty() || blocks.size() != count(pem)) {
      throw new IllegalArgumentException(
          "signing key: expected PKCS#8 PEM (" + RsaSigningKey.BEGIN + ")");
    }
    if (blocks.size() > MAX_KEYS) {
      throw new IllegalArgumentException(
          "signing key: " + blocks.size() + " keys (expected: at most " + MAX_KEYS + ")");
    }
    return new AccessTokenKeys(blocks.stream().map(RsaSigningKey::parse).toList());
  }

  private static List<String> blocks(String pem) {
    List<String> blocks = new ArrayList<>();
    for (Matcher block = BLOCK.matcher(pem); block.find(); ) {
      blocks.add(block.group());
    }
    return blocks;
  }

  /** How many blocks are begun; one that never ends is not a key less but a mistake. */
  private static int count(String pem) {
    int count = 0;
    for (int at = pem.indexOf(BEGIN); at >= 0; at = pem.indexOf(BEGIN, at + BEGIN.length())) {
      count++;
    }
    return count;
  }

  /**
   * The keys as PKCS#8 PEM, the signing one first. Whoever calls this answers for where it goes.
   */
  public String pem() {
    return keys.stream().map(RsaSigningKey::pem).collect(Collectors.joining());
  }

  RsaSigningKey signing() {
    return keys.get(0);
  }

  List<VerifyingKey> recognised() {
    return keys.stream().map(key -> new VerifyingKey(null, key.publicKey())).toList();
  }

  @Override
  public String toString() {
    return "AccessTokenKeys(" + keys.size() + ", redacted)";
  }
}
