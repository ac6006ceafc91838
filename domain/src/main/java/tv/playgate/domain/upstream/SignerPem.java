package tv.playgate.domain.upstream;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The public keys of those who sign replies, RSA and EC. Keys and no certificates: a key is trusted
 * for standing here, and until it is taken out, whatever a certificate says of dates.
 */
final class SignerPem {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]*)-----END PUBLIC KEY-----");

  private SignerPem() {}

  /**
   * The keys, one for each block.
   *
   * @throws IllegalArgumentException if one cannot be read
   */
  static List<PublicKey> keys(String pem) {
    return BLOCK.matcher(pem).results().map(block -> key(block.group(1))).toList();
  }

  private static PublicKey key(String base64) {
    try {
      X509EncodedKeySpec spec = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
      try {
        return KeyFactory.getInstance("RSA").generatePublic(spec);
      } catch (GeneralSecurityException notRsa) {
        return KeyFactory.getInstance("EC").generatePublic(spec);
      }
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(
          "signers: expected public keys (RSA or EC) as PEM", unreadable);
    }
  }
}
