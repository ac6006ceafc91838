package tv.playgate.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import tv.playgate.domain.client.ApplicationId;

/**
 * The key with which an operator signs software statements: what an application carries so that its
 * installations may register (pass-decisions §7). It prints as redacted. Immutable.
 */
public final class StatementKey {

  private final RsaSigningKey key;

  private StatementKey(RsaSigningKey key) {
    this.key = key;
  }

  /** Makes a new key. Takes some tenths of a second. */
  public static StatementKey generate() {
    return new StatementKey(RsaSigningKey.generate());
  }

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException if the text is no PKCS#8 PEM of an RSA key of at least 2048
   *     bits; the message does not repeat it
   */
  public static StatementKey parse(String pem) {
    return new StatementKey(RsaSigningKey.parse(pem));
  }

  /** The key as PKCS#8 PEM. Whoever calls this answers for where it goes. */
  public String pem() {
    return key.pem();
  }

  /** The public half as PEM, for {@code softwareStatementKeys} in the catalog. */
  public String publicPem() {
    return key.publicPem().text();
  }

  /**
   * Signs a statement. It does not end by itself: it is revoked by disabling its application.
   *
   * @param application whose installations may register with it
   * @param name how people name the application
   * @param now when it is made
   */
  public String statement(ApplicationId application, String name, Instant now) {
    SignedJWT statement =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.RS256),
            new JWTClaimsSet.Builder()
                .claim("software_id", application.value())
                .claim("client_name", name)
                .issueTime(Date.from(now))
                .build());
    try {
      statement.sign(new RSASSASigner(key.privateKey()));
    } catch (JOSEException e) {
      throw new IllegalStateException("an RSA key signs", e);
    }
    return statement.serialize();
  }

  @Override
  public String toString() {
    return "StatementKey(redacted)";
  }
}
