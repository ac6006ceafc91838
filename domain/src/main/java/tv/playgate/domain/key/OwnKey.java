package tv.playgate.domain.key;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;
import tv.playgate.domain.time.Millis;

/**
 * A key of ours that signs media tokens.
 *
 * @param id its name, which tokens carry as {@code kid}
 * @param publicKey its public half
 * @param privateKey its private half, PKCS#8 in base64, wrapped {@linkplain #placeOf for its id}
 * @param madeAt when it was made; of several keys the newest signs, once all nodes have had the
 *     time to see it, and all are recognised
 */
public record OwnKey(
    KeyId id, RsaPublicKeyPem publicKey, WrappedSecret privateKey, Instant madeAt) {

  private static final String NO_CONTENT = "00".repeat(16);

  public OwnKey {
    requireNonNull(id, "id");
    requireNonNull(publicKey, "publicKey");
    requireNonNull(privateKey, "privateKey");
    madeAt = Millis.cut(madeAt);
  }

  /**
   * The place of the private half of the key of that id. Its associated data is 16 zero bytes,
   * where a content's have its id, then {@code ownKey} in ASCII, the length of the id in four
   * bytes, and the id in UTF-8: no other place's begins so.
   */
  public static SecretPlace placeOf(KeyId id) {
    byte[] name = id.value().getBytes(StandardCharsets.UTF_8);
    HexFormat hex = HexFormat.of();
    String own = hex.formatHex("ownKey".getBytes(StandardCharsets.US_ASCII));
    return new SecretPlace(
        "private half of key " + id,
        hex.parseHex(NO_CONTENT + own + hex.toHexDigits(name.length) + hex.formatHex(name)));
  }
}
