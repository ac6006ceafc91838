package tv.playgate.mtls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.playgate.domain.license.PresentedCertificate;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.domain.time.Period;

/** Reads out of a caller's certificate what it is recognised by. */
final class PeerIdentity {

  private PeerIdentity() {}

  static PresentedCertificate of(X509Certificate certificate) {
    return new PresentedCertificate(
        CertificateText.sha256(certificate),
        CertificateText.names(certificate).stream()
            .flatMap(name -> wellFormed(name).stream())
            .collect(Collectors.toUnmodifiableSet()),
        validity(certificate));
  }

  /** The last instant of a certificate is still valid (RFC 5280 §4.1.2.5), that of a period not. */
  private static Period validity(X509Certificate certificate) {
    Instant last = certificate.getNotAfter().toInstant();
    return new Period(certificate.getNotBefore().toInstant(), last.plusMillis(1));
  }

  /** A name that is no DNS name or URI, or a malformed one, identifies nobody. */
  private static Optional<SubjectAlternativeName> wellFormed(String name) {
    try {
      return Optional.of(new SubjectAlternativeName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
