package tv.playgate.mtls;

import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * What a door of ours proves its identity with: a certificate chain and the key to it. Whoever
 * holds one knows that at the time of loading the dates were good, every certificate was followed
 * by its issuer, the certificate was one for servers and the key belonged to it. Immutable; the key
 * cannot be got out.
 */
public final class KeyMaterial {

  private final CertificateFiles files;
  private final List<X509Certificate> chain;
  private final PrivateKey key;

  private KeyMaterial(CertificateFiles files, List<X509Certificate> chain, PrivateKey key) {
    this.files = files;
    this.chain = chain;
    this.key = key;
  }

  static KeyMaterial load(CertificateFiles files, Instant now) {
    ProvenKey proven = ProvenKey.read(files, now, KeyMaterial::misuse);
    return new KeyMaterial(files, proven.chain(), proven.key());
  }

  /** What keeps the certificate from being a server's. */
  static List<String> misuse(X509Certificate certificate) {
    return CertificateUse.SERVER.allowedBy(certificate)
        ? List.of()
        : List.of(
            "extended key usage: "
                + CertificateUse.of(certificate)
                + " (expected: "
                + CertificateUse.SERVER.text()
                + ")");
  }

  /** The certificate, then its issuers in turn. */
  public List<X509Certificate> chain() {
    return chain;
  }

  /** What the same files hold now, proved anew. */
  KeyMaterial again(Instant now) {
    return load(files, now);
  }

  CertificateFiles files() {
    return files;
  }

  boolean isSameAs(KeyMaterial other) {
    return chain.equals(other.chain)
        && MessageDigest.isEqual(key.getEncoded(), other.key.getEncoded());
  }

  PrivateKey key() {
    return key;
  }

  /** Says whose it is and until when, and nothing about the key. */
  @Override
  public String toString() {
    X509Certificate own = chain.get(0);
    return "KeyMaterial("
        + CertificateText.subject(own)
        + ", until "
        + own.getNotAfter().toInstant()
        + ")";
  }
}
