package tv.playgate.mtls;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * TLS of somebody who calls a door, to try one out: with a certificate of his own, believing these
 * authorities and no others. Names are checked by whoever makes the connection. It reads files, so
 * keep it off event loops.
 */
public final class ClientTls {

  private ClientTls() {}

  /**
   * Reads a caller's certificate and key, and whom he believes, and proves that they are good.
   *
   * @param own RSA or EC; the certificate must be one for clients
   * @param authorities PEM bundles of CA certificates, at least one
   * @param now the instant at which the dates must hold
   * @throws IllegalArgumentException if there are no authorities
   * @throws TlsMaterialException if a file cannot be read or used
   */
  public static SSLContext context(CertificateFiles own, List<Path> authorities, Instant now) {
    requireNonNull(own, "own");
    if (authorities.isEmpty()) {
      throw new IllegalArgumentException("authorities: expected at least one file");
    }
    List<X509Certificate> chain = CertificateFile.read(own.certificate());
    PrivateKey key = PrivateKeyFile.read(own.key());
    refuse(own.certificate(), problems(chain, now));
    if (!KeyProof.belongTogether(key, chain.get(0).getPublicKey())) {
      throw new TlsMaterialException(
          own.key(), "the key does not belong to the certificate in " + own.certificate());
    }
    return JdkContext.of(new ProvenKey(chain, key), trusted(authorities, now));
  }

  private static List<String> problems(List<X509Certificate> chain, Instant now) {
    List<String> problems = new ArrayList<>(ChainCheck.chain(chain, now));
    if (!CertificateUse.CLIENT.allowedBy(chain.get(0))) {
      problems.add("extended key usage: the certificate is not one for clients");
    }
    return problems;
  }

  private static List<X509Certificate> trusted(List<Path> files, Instant now) {
    List<X509Certificate> trusted = new ArrayList<>();
    for (Path file : files) {
      List<X509Certificate> authorities = CertificateFile.read(file);
      refuse(
          file,
          authorities.stream().flatMap(ca -> ChainCheck.authority(ca, now).stream()).toList());
      trusted.addAll(authorities);
    }
    return trusted;
  }

  private static void refuse(Path file, List<String> problems) {
    if (!problems.isEmpty()) {
      throw new TlsMaterialException(file, problems);
    }
  }
}
