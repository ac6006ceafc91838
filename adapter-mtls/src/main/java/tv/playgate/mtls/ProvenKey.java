package tv.playgate.mtls;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A certificate chain and the key to it, read from files and seen to belong together.
 *
 * @param chain the certificate, then its issuers in turn
 * @param key its private key
 */
record ProvenKey(List<X509Certificate> chain, PrivateKey key) {

  /**
   * Reads both files.
   *
   * @param now the instant at which the dates must hold
   * @param more what else is wrong with the certificate, in sentences
   * @throws TlsMaterialException if a file cannot be used; it knows the other one too
   */
  static ProvenKey read(
      CertificateFiles files, Instant now, Function<X509Certificate, List<String>> more) {
    FilesTogether together = new FilesTogether();
    Optional<List<X509Certificate>> chain =
        together.read(() -> chain(files.certificate(), now, more));
    Optional<PrivateKey> key = together.read(() -> PrivateKeyFile.read(files.key()));
    together.refuseBad();
    ProvenKey read = new ProvenKey(chain.orElseThrow(), key.orElseThrow());
    if (!KeyProof.belongTogether(read.key, read.chain.get(0).getPublicKey())) {
      throw new TlsMaterialException(
          files.key(), "the key does not belong to the certificate in " + files.certificate());
    }
    return read;
  }

  private static List<X509Certificate> chain(
      Path file, Instant now, Function<X509Certificate, List<String>> more) {
    List<X509Certificate> chain = CertificateFile.read(file);
    List<String> problems = new ArrayList<>(ChainCheck.chain(chain, now));
    problems.addAll(more.apply(chain.get(0)));
    if (!problems.isEmpty()) {
      throw new TlsMaterialException(file, problems);
    }
    return chain;
  }

  /** Says whose it is, and nothing about the key. */
  @Override
  public String toString() {
    return "ProvenKey(" + CertificateText.subject(chain.get(0)) + ")";
  }
}
