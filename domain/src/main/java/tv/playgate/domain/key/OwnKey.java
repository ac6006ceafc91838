package tv.playgate.domain.key;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import tv.playgate.domain.secret.WrappedSecret;
import tv.playgate.domain.time.Millis;

/**
 * A key of ours that signs media tokens.
 *
 * @param id its name, which tokens carry as {@code kid}
 * @param publicKey its public half
 * @param privateKey its private half, PKCS#8, wrapped
 * @param madeAt when it was made; of several keys the newest signs, and all are recognised
 */
public record OwnKey(
    KeyId id, RsaPublicKeyPem publicKey, WrappedSecret privateKey, Instant madeAt) {

  public OwnKey {
    requireNonNull(id, "id");
    requireNonNull(publicKey, "publicKey");
    requireNonNull(privateKey, "privateKey");
    madeAt = Millis.cut(madeAt);
  }
}
