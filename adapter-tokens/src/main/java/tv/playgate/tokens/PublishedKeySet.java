package tv.playgate.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a JWK set that may verify RS256: RSA keys of at least 2048 bits whose {@code use} and
 * {@code alg}, where given, say so. All others are passed over, so that a publisher may add kinds
 * of keys that we do not know.
 */
final class PublishedKeySet {

  private static final int BITS = 2048;
  private static final int MAX_KEYS = 100;

  private PublishedKeySet() {}

  /**
   * Reads a document.
   *
   * @throws ParseException if it is no JWK set, or one of more than {@value #MAX_KEYS} keys
   */
  static List<VerifyingKey> parse(String document) throws ParseException {
    Map<String, Object>[] members = members(document);
    if (members == null) {
      throw new ParseException("no member named keys", 0);
    }
    if (members.length > MAX_KEYS) {
      throw new ParseException(members.length + " keys (expected: at most " + MAX_KEYS + ")", 0);
    }
    List<VerifyingKey> keys = new ArrayList<>();
    for (Map<String, Object> member : members) {
      key(member).ifPresent(keys::add);
    }
    return List.copyOf(keys);
  }

  /** Whatever a foreign parser throws at a foreign text, the text is to blame. */
  private static Map<String, Object> @Nullable [] members(String document) throws ParseException {
    try {
      return JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(document), "keys");
    } catch (RuntimeException malformed) {
      throw new ParseException("malformed", 0);
    }
  }

  private static Optional<VerifyingKey> key(Map<String, Object> member) {
    try {
      return JWK.parse(member) instanceof RSAKey rsa && mayVerify(rsa)
          ? strong(rsa)
          : Optional.empty();
    } catch (ParseException | RuntimeException unknown) {
      return Optional.empty();
    }
  }

  private static boolean mayVerify(RSAKey key) {
    Set<KeyOperation> operations = key.getKeyOperations();
    return (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
        && (key.getAlgorithm() == null || key.getAlgorithm().equals(JWSAlgorithm.RS256))
        && (operations == null || operations.contains(KeyOperation.VERIFY));
  }

  private static Optional<VerifyingKey> strong(RSAKey rsa) {
    try {
      RSAPublicKey key = rsa.toRSAPublicKey();
      return key.getModulus().bitLength() >= BITS
          ? Optional.of(new VerifyingKey(rsa.getKeyID(), key))
          : Optional.empty();
    } catch (JOSEException impossible) {
      return Optional.empty();
    }
  }
}
