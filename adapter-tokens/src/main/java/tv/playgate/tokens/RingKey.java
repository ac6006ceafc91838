package tv.playgate.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.domain.key.OwnKey;
import tv.playgate.domain.secret.Secret;

/**
 * A key of ours, opened. It was proved that its two halves belong together, so that nobody who can
 * write to the store, but cannot wrap, can slip a public key in. It prints as its name.
 */
final class RingKey {

  private final OwnKey stored;
  private final JWSHeader header;
  private final JWSSigner signer;
  private final VerifyingKey verifying;

  private RingKey(OwnKey stored, RsaSigningKey key) {
    this.stored = stored;
    this.header = MediaTokenForm.header(stored.id());
    this.signer = new RSASSASigner(key.privateKey());
    this.verifying = new VerifyingKey(stored.id().value(), key.publicKey());
  }

  /**
   * Opens a stored key.
   *
   * @param privateKey its private half, PKCS#8 in base64
   * @throws SecretCorruptedException if that is no key, or another than its public half says; the
   *     message does not repeat it
   */
  static RingKey open(OwnKey stored, Secret privateKey) {
    RsaSigningKey key;
    try {
      key = RsaSigningKey.ofBase64(privateKey.reveal());
    } catch (IllegalArgumentException e) {
      // Without the cause: nothing of a private key is repeated anywhere.
      throw new SecretCorruptedException("key " + stored.id() + ": is no RSA key", null);
    }
    if (!key.publicKey().equals(stored.publicKey().key())) {
      throw new SecretCorruptedException(
          "key " + stored.id() + ": its halves do not belong together", null);
    }
    return new RingKey(stored, key);
  }

  OwnKey stored() {
    return stored;
  }

  JWSHeader header() {
    return header;
  }

  JWSSigner signer() {
    return signer;
  }

  VerifyingKey verifying() {
    return verifying;
  }

  /** The public half, for others. */
  RSAKey published() {
    return new RSAKey.Builder(verifying.key())
        .keyID(stored.id().value())
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .build();
  }

  @Override
  public String toString() {
    return "RingKey(" + stored.id() + ")";
  }
}
