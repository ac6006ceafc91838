package tv.playgate.mtls;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Where a certificate and its key are kept.
 *
 * @param certificate PEM: the certificate itself, then its issuers in turn, the root may be missing
 * @param key PEM: its private key, PKCS#8, not encrypted
 */
public record CertificateFiles(Path certificate, Path key) {

  public CertificateFiles {
    requireNonNull(certificate, "certificate");
    requireNonNull(key, "key");
  }

  /** {@code name.pem} and {@code name.key} in that directory. */
  public static CertificateFiles in(Path directory, String name) {
    return new CertificateFiles(directory.resolve(name + ".pem"), directory.resolve(name + ".key"));
  }
}
