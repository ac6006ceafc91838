package tv.playgate.mtls;

import java.util.List;
import java.util.Set;
import tv.playgate.domain.time.Period;

/**
 * What a certificate to be made shall say.
 *
 * @param subject its common name
 * @param names subject alternative names, written {@code DNS:}, {@code URI:} or {@code IP:}
 * @param uses extended key usages; none leaves the extension out
 * @param authority whether it may issue others
 * @param validity cut to whole seconds, and to that of the issuer
 * @param key what kind of key it gets
 */
record CertificateRecipe(
    String subject,
    List<String> names,
    Set<CertificateUse> uses,
    boolean authority,
    Period validity,
    KeyKind key) {

  static final int MAX_COMMON_NAME = 64;

  CertificateRecipe {
    names = List.copyOf(names);
    uses = Set.copyOf(uses);
  }

  static CertificateRecipe authority(String subject, Period validity) {
    return new CertificateRecipe(subject, List.of(), Set.of(), true, validity, KeyKind.EC_P256);
  }

  static CertificateRecipe server(List<String> names, Period validity) {
    return new CertificateRecipe(
        commonName(names.get(0)),
        names,
        Set.of(CertificateUse.SERVER),
        false,
        validity,
        KeyKind.EC_P256);
  }

  static CertificateRecipe client(String name, Period validity) {
    return new CertificateRecipe(
        commonName(name),
        List.of(name),
        Set.of(CertificateUse.CLIENT),
        false,
        validity,
        KeyKind.EC_P256);
  }

  /** A common name has 64 characters at the most; who is meant stands in the names anyway. */
  private static String commonName(String name) {
    String value = name.substring(name.indexOf(':') + 1);
    return value.substring(0, Math.min(value.length(), MAX_COMMON_NAME));
  }

  /** The kinds of keys. */
  enum KeyKind {
    EC_P256("EC", 256, "SHA256withECDSA"),
    RSA_2048("RSA", 2048, "SHA256withRSA");

    private final String algorithm;
    private final int bits;
    private final String signature;

    KeyKind(String algorithm, int bits, String signature) {
      this.algorithm = algorithm;
      this.bits = bits;
      this.signature = signature;
    }

    String algorithm() {
      return algorithm;
    }

    int bits() {
      return bits;
    }

    /** How a key of that algorithm signs a certificate. */
    static String signatureBy(String algorithm) {
      return algorithm.equals(EC_P256.algorithm) ? EC_P256.signature : RSA_2048.signature;
    }
  }
}
