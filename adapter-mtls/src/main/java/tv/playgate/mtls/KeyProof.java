package tv.playgate.mtls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;

/** Proves that two keys belong together: what one signs, the other must verify. */
final class KeyProof {

  private static final SecureRandom RANDOM = new SecureRandom();

  private KeyProof() {}

  static boolean belongTogether(PrivateKey privateKey, PublicKey publicKey) {
    if (!privateKey.getAlgorithm().equals(publicKey.getAlgorithm())) {
      return false;
    }
    byte[] challenge = new byte[32];
    RANDOM.nextBytes(challenge);
    try {
      Signature signer = signature(privateKey.getAlgorithm());
      signer.initSign(privateKey);
      signer.update(challenge);
      Signature verifier = signature(publicKey.getAlgorithm());
      verifier.initVerify(publicKey);
      verifier.update(challenge);
      return verifier.verify(signer.sign());
    } catch (GeneralSecurityException e) {
      // Another curve, another length: whatever stops the proof leaves it unproved.
      return false;
    }
  }

  private static Signature signature(String keyAlgorithm) throws GeneralSecurityException {
    return Signature.getInstance(
        keyAlgorithm.equals("EC") ? "SHA256withECDSA" : "SHA256with" + keyAlgorithm);
  }
}
