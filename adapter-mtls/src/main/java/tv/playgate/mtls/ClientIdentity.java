package tv.playgate.mtls;

import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Who we are to a system that asks: a certificate chain and the key to it. At the time of loading
 * the dates were good, every certificate was followed by its issuer and the key belonged to it.
 * Immutable.
 */
public final class ClientIdentity {

  private final ProvenKey proven;

  private ClientIdentity(ProvenKey proven) {
    this.proven = proven;
  }

  static ClientIdentity load(CertificateFiles files, Instant now) {
    return new ClientIdentity(ProvenKey.read(files, now, certificate -> List.of()));
  }

  /** The certificate, then its issuers in turn. */
  public List<X509Certificate> chain() {
    return proven.chain();
  }

  /** The key, to sign with. */
  public PrivateKey key() {
    return proven.key();
  }

  /** Whether its certificate may be shown in a handshake; one for signatures alone may not. */
  public boolean isForTls() {
    return CertificateUse.CLIENT.allowedBy(chain().get(0));
  }

  ProvenKey proven() {
    return proven;
  }

  boolean isSameAs(ClientIdentity other) {
    return chain().equals(other.chain())
        && MessageDigest.isEqual(key().getEncoded(), other.key().getEncoded());
  }

  /** Says whose it is and until when, and nothing about the key. */
  @Override
  public String toString() {
    X509Certificate own = chain().get(0);
    return "ClientIdentity("
        + CertificateText.subject(own)
        + ", until "
        + own.getNotAfter().toInstant()
        + ")";
  }
}
