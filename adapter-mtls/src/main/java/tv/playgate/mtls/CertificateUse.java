package tv.playgate.mtls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a certificate may be used for, as its extended key usage says (RFC 5280 §4.2.1.12). */
enum CertificateUse {
  SERVER("1.3.6.1.5.5.7.3.1", "serverAuth"),
  CLIENT("1.3.6.1.5.5.7.3.2", "clientAuth"),
  ANY("2.5.29.37.0", "any");

  private final String oid;
  private final String text;

  CertificateUse(String oid, String text) {
    this.oid = oid;
    this.text = text;
  }

  String oid() {
    return oid;
  }

  String text() {
    return text;
  }

  /** Whether the certificate allows this use; one without the extension allows every use. */
  boolean allowedBy(X509Certificate certificate) {
    try {
      @Nullable List<String> oids = certificate.getExtendedKeyUsage();
      return oids == null || oids.contains(oid) || oids.contains(ANY.oid);
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  /** The uses by name, those without a name here by number; {@code any} where nothing is said. */
  static List<String> of(X509Certificate certificate) {
    try {
      @Nullable List<String> oids = certificate.getExtendedKeyUsage();
      return oids == null ? List.of(ANY.text) : oids.stream().map(CertificateUse::text).toList();
    } catch (CertificateParsingException e) {
      return List.of("unreadable");
    }
  }

  private static String text(String oid) {
    return Arrays.stream(values())
        .filter(use -> use.oid.equals(oid))
        .map(CertificateUse::text)
        .findFirst()
        .orElse(oid);
  }
}
