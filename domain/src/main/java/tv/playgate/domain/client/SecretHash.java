package tv.playgate.domain.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.playgate.domain.secret.Secret;

/**
 * A client secret as it is kept: salted and hashed with SHA-256. Client secrets are random texts
 * made by machines, so a slow hash would protect nothing and would let token requests exhaust the
 * processor (ADR-0006).
 */
public final class SecretHash {

  private static final int SALT_BYTES = 16;
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern FORM = Pattern.compile("([0-9a-f]{32}):([0-9a-f]{64})");

  private final byte[] salt;
  private final byte[] hash;

  private SecretHash(byte[] salt, byte[] hash) {
    this.salt = salt;
    this.hash = hash;
  }

  /** Hashes a secret under a salt drawn from {@code random}. */
  public static SecretHash of(Secret secret, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new SecretHash(salt, digest(salt, secret));
  }

  /**
   * Reads what {@link #encoded()} wrote.
   *
   * @throws IllegalArgumentException if it is something else; the message does not repeat it
   */
  public static SecretHash parse(String encoded) {
    Matcher parts = FORM.matcher(encoded);
    if (!parts.matches()) {
      throw new IllegalArgumentException("secret hash: expected salt:hash in lower-case hex");
    }
    return new SecretHash(HEX.parseHex(parts.group(1)), HEX.parseHex(parts.group(2)));
  }

  /** The hash as text, for a store. */
  public String encoded() {
    return HEX.formatHex(salt) + ":" + HEX.formatHex(hash);
  }

  /** Whether this is the hash of that secret; takes the same time for every wrong one. */
  public boolean matches(Secret candidate) {
    return MessageDigest.isEqual(hash, digest(salt, candidate));
  }

  private static byte[] digest(byte[] salt, Secret secret) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(salt);
      return sha256.digest(secret.reveal().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecretHash that && encoded().equals(that.encoded());
  }

  @Override
  public int hashCode() {
    return encoded().hashCode();
  }

  @Override
  public String toString() {
    return "SecretHash(redacted)";
  }
}
