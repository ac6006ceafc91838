package tv.playgate.mtls;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    FilesTogether together = new FilesTogether();
    Optional<List<X509Certificate>> read = together.read(() -> chain(files.certificate(), now));
    Optional<PrivateKey> readKey = together.read(() -> PrivateKeyFile.read(files.key()));
    together.refuseBad();
    List<X509Certificate> chain = read.orElseThrow();
    PrivateKey key = readKey.orElseThrow();
    if (!KeyProof.belongTogether(key, chain.get(0).getPublicKey())) {
      throw new TlsMaterialException(
          files.key(), "the key does not belong to the certificate in " + files.certificate());
    }
    return new KeyMaterial(files, chain, key);
  }

  private static List<X509Certificate> chain(Path file, Instant now) {
    List<X509Certificate> chain = CertificateFile.read(file);
    List<String> problems = problems(chain, now);
    if (!problems.isEmpty()) {
      throw new TlsMaterialException(file, problems);
    }
    return chain;
  }

  private static List<String> problems(List<X509Certificate> chain, Instant now) {
    List<String> problems = new ArrayList<>(ChainCheck.chain(chain, now));
    if (!CertificateUse.SERVER.allowedBy(chain.get(0))) {
      problems.add(
          "extended key usage: "
              + CertificateUse.of(chain.get(0))
              + " (expected: "
              + CertificateUse.SERVER.text()
              + ")");
    }
    return problems;
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
