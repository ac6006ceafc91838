package tv.playgate.mtls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.license.PresentedCertificate;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.domain.license.SubjectName;
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
        subject(certificate),
        validity(certificate));
  }

  /** The last instant of a certificate is still valid (RFC 5280 §4.1.2.5), that of a period not. */
  private static Period validity(X509Certificate certificate) {
    Instant last = certificate.getNotAfter().toInstant();
    return new Period(certificate.getNotBefore().toInstant(), last.plusMillis(1));
  }

  /** A subject that is empty, or longer than anybody could register, identifies nobody. */
  private static @Nullable SubjectName subject(X509Certificate certificate) {
    try {
      return new SubjectName(certificate.getSubjectX500Principal().getName());
    } catch (IllegalArgumentException e) {
      return null;
    }
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
