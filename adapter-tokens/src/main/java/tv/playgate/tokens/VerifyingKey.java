package tv.playgate.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import org.jspecify.annotations.Nullable;

/**
 * A public key that RS256 signatures are held against.
 *
 * @param id the name that tokens call it by ({@code kid}); null where it has none
 * @param key the key
 */
record VerifyingKey(@Nullable String id, RSAPublicKey key) {

  /** Whether this key made the token's signature. */
  boolean signed(SignedJWT token) {
    try {
      return token.verify(new RSASSAVerifier(key));
    } catch (JOSEException | IllegalStateException notSigned) {
      return false;
    }
  }

  /** Whether the key has that name. */
  boolean isCalled(@Nullable String name) {
    return id != null && id.equals(name);
  }
}
