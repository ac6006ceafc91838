package tv.playgate.mtls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A certificate with its key, on the side that issues. */
final class Credentials {

  private final X509Certificate certificate;
  private final PrivateKey key;

  Credentials(X509Certificate certificate, PrivateKey key) {
    this.certificate = certificate;
    this.key = key;
  }

  /** Reads an authority that shall issue certificates. */
  static Credentials authority(CertificateFiles files, Instant now) {
    X509Certificate certificate = CertificateFile.read(files.certificate()).get(0);
    List<String> problems = ChainCheck.authority(certificate, now);
    if (!problems.isEmpty()) {
      throw new TlsMaterialException(files.certificate(), problems);
    }
    PrivateKey key = PrivateKeyFile.read(files.key());
    if (!KeyProof.belongTogether(key, certificate.getPublicKey())) {
      throw new TlsMaterialException(
          files.key(), "the key does not belong to the certificate in " + files.certificate());
    }
    return new Credentials(certificate, key);
  }

  X509Certificate certificate() {
    return certificate;
  }

  PrivateKey key() {
    return key;
  }

  @Override
  public String toString() {
    return "Credentials(" + CertificateText.subject(certificate) + ")";
  }
}
