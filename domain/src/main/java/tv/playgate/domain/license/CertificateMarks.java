package tv.playgate.domain.license;

import org.jspecify.annotations.Nullable;

/**
 * What a certificate must show to be a license server's. Where several marks are set, all of them
 * must match; the common name alone is never one.
 *
 * @param san a name that it must carry; null means any
 * @param subject whose it must be; null means anybody's
 * @param sha256 the hash that it must have; null means any
 */
public record CertificateMarks(
    @Nullable SubjectAlternativeName san,
    @Nullable SubjectName subject,
    @Nullable CertificateSha256 sha256) {

  /**
   * @throws IllegalArgumentException if there is nothing to recognise a certificate by
   */
  public CertificateMarks {
    if (san == null && subject == null && sha256 == null) {
      throw new IllegalArgumentException(
          "license server: expected a san, a subject, a certificateSha256 or several of them");
    }
  }

  /** A certificate that carries that name. */
  public static CertificateMarks of(SubjectAlternativeName san) {
    return new CertificateMarks(san, null, null);
  }

  /** That one certificate. */
  public static CertificateMarks of(CertificateSha256 sha256) {
    return new CertificateMarks(null, null, sha256);
  }

  /** Whether the certificate shows them all. */
  public boolean fit(PresentedCertificate certificate) {
    return (san == null || certificate.names().contains(san))
        && (subject == null || subject.equals(certificate.subject()))
        && (sha256 == null || sha256.equals(certificate.sha256()));
  }

  /** Whether they fit every certificate that the others fit. */
  public boolean cover(CertificateMarks others) {
    return (san == null || san.equals(others.san))
        && (subject == null || subject.equals(others.subject))
        && (sha256 == null || sha256.equals(others.sha256));
  }
}
