package tv.playgate.upstream.xacml;

import static java.util.Objects.requireNonNull;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * With what questions are signed. Whoever loads it has seen that key and certificate belong
 * together.
 *
 * @param key an RSA or EC key
 * @param chain what the MVPD is shown beside the signature, the key's own certificate first; empty
 *     where it is shown nothing
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {

  /**
   * @throws IllegalArgumentException if the key is neither RSA nor EC
   */
  public SigningKey {
    String algorithm = requireNonNull(key, "key").getAlgorithm();
    if (!algorithm.equals("RSA") && !algorithm.equals("EC")) {
      throw new IllegalArgumentException("key: " + algorithm + " (expected: RSA or EC)");
    }
    chain = List.copyOf(chain);
  }

  /** Says which algorithm, and nothing of the key. */
  @Override
  public String toString() {
    return "SigningKey(" + key.getAlgorithm() + ")";
  }
}
