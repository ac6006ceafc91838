package tv.playgate.domain.upstream;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The keys of those who sign replies: RSA and EC, from certificates or bare. Of a certificate only
 * the key counts: it is trusted for standing here, and until it is taken out.
 */
final class SignerPem {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN (CERTIFICATE|PUBLIC KEY)-----([^-]*)-----END \\1-----");

  private SignerPem() {}

  /**
   * The keys, one for each block.
   *
   * @throws IllegalArgumentException if one cannot be read
   */
  static List<PublicKey> keys(String pem) {
    return BLOCK.matcher(pem).results().map(SignerPem::key).toList();
  }

  private static PublicKey key(MatchResult block) {
    try {
      byte[] der = Base64.getMimeDecoder().decode(block.group(2));
      return block.group(1).equals("CERTIFICATE") ? ofCertificate(der) : bare(der);
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(
          "signers: expected certificates or public keys (RSA or EC) as PEM", unreadable);
    }
  }

  private static PublicKey ofCertificate(byte[] der) throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(der))
        .getPublicKey();
  }

  private static PublicKey bare(byte[] der) throws GeneralSecurityException {
    X509EncodedKeySpec spec = new X509EncodedKeySpec(der);
    try {
      return KeyFactory.getInstance("RSA").generatePublic(spec);
    } catch (GeneralSecurityException notRsa) {
      return KeyFactory.getInstance("EC").generatePublic(spec);
    }
  }
}
