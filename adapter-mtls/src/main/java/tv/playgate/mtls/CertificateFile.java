package tv.playgate.mtls;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** A PEM file with certificates. */
final class CertificateFile {

  private static final String LABEL = "CERTIFICATE";

  private CertificateFile() {}

  /** The certificates in the order of the file, at least one. */
  static List<X509Certificate> read(Path path) {
    PemFile pem = PemFile.read(path);
    List<X509Certificate> certificates = new ArrayList<>();
    for (PemBlock block : pem.labelled(LABEL)) {
      certificates.add(parse(path, block, certificates.size() + 1));
    }
    if (certificates.isEmpty()) {
      throw new TlsMaterialException(path, "has no certificate (found: " + pem.labels() + ")");
    }
    return List.copyOf(certificates);
  }

  private static X509Certificate parse(Path path, PemBlock block, int number) {
    byte[] der = block.der(path);
    try {
      return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw new TlsMaterialException(path, "certificate " + number + " is damaged", e);
    }
  }

  /** The same certificates, each parsed: those of a native TLS library are parsed when asked. */
  static List<X509Certificate> parsedByTheJdk(List<X509Certificate> certificates)
      throws CertificateException {
    List<X509Certificate> parsed = new ArrayList<>();
    for (X509Certificate certificate : certificates) {
      ByteArrayInputStream der = new ByteArrayInputStream(certificate.getEncoded());
      parsed.add((X509Certificate) factory().generateCertificate(der));
    }
    return List.copyOf(parsed);
  }

  static CertificateFactory factory() {
    try {
      return CertificateFactory.getInstance("X.509");
    } catch (CertificateException e) {
      throw new IllegalStateException("every JDK has X.509", e);
    }
  }
}
