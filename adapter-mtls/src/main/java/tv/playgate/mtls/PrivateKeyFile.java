package tv.playgate.mtls;

import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;

/** A file with one RSA or EC private key: PKCS#8 in PEM, not encrypted. */
final class PrivateKeyFile {

  private static final String PKCS8 = "PRIVATE KEY";
  private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
  private static final List<String> ALGORITHMS = List.of("EC", "RSA");

  private PrivateKeyFile() {}

  static PrivateKey read(Path path) {
    PemFile pem = PemFile.read(path);
    List<PemBlock> keys = pem.blocks().stream().filter(PrivateKeyFile::holdsKey).toList();
    if (keys.size() != 1) {
      throw new TlsMaterialException(
          path,
          "has " + keys.size() + " private keys (expected: one, found: " + pem.labels() + ")");
    }
    PemBlock key = keys.get(0);
    if (!key.label().equals(PKCS8)) {
      throw new TlsMaterialException(path, wrongForm(key.label()));
    }
    return parse(path, new PKCS8EncodedKeySpec(key.der(path)));
  }

  private static boolean holdsKey(PemBlock block) {
    return block.label().endsWith(PKCS8);
  }

  private static String wrongForm(String label) {
    return label.equals(ENCRYPTED)
        ? "the key is encrypted (expected: PKCS#8 without a passphrase)"
        : "the key is a '" + label + "' (expected: PKCS#8, see openssl pkcs8 -topk8 -nocrypt)";
  }

  /** Which of the two it is stands in the key itself: only one factory takes it. */
  private static PrivateKey parse(Path path, PKCS8EncodedKeySpec spec) {
    return ALGORITHMS.stream()
        .flatMap(algorithm -> parse(algorithm, spec).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new TlsMaterialException(
                    path, "the key is neither RSA nor EC in PKCS#8, or it is damaged"));
  }

  private static Optional<PrivateKey> parse(String algorithm, PKCS8EncodedKeySpec spec) {
    try {
      return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(spec));
    } catch (InvalidKeySpecException e) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
