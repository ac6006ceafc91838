package tv.playgate.mtls;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with certificates, in sentences. */
final class ChainCheck {

  private ChainCheck() {}

  /** Dates of all, and whether each is followed by its issuer. */
  static List<String> chain(List<X509Certificate> chain, Instant now) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < chain.size(); i++) {
      dates(chain.get(i), now).ifPresent(problems::add);
    }
    for (int i = 1; i < chain.size(); i++) {
      if (!issued(chain.get(i), chain.get(i - 1))) {
        problems.add(
            String.format(
                "certificate %d (%s) did not issue the one before it (%s)"
                    + " (expected: the own certificate first, then each issuer in turn)",
                i + 1,
                CertificateText.subject(chain.get(i)),
                CertificateText.subject(chain.get(i - 1))));
      }
    }
    return problems;
  }

  /** What keeps the certificate from vouching for others. */
  static List<String> authority(X509Certificate certificate, Instant now) {
    List<String> problems = new ArrayList<>();
    if (!isAuthority(certificate)) {
      problems.add("'" + CertificateText.subject(certificate) + "' is not a CA certificate");
    }
    dates(certificate, now).ifPresent(problems::add);
    return problems;
  }

  static Optional<String> dates(X509Certificate certificate, Instant now) {
    Instant from = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    if (now.isBefore(from)) {
      return Optional.of(
          "'" + CertificateText.subject(certificate) + "' is not valid before " + from);
    }
    return now.isAfter(until)
        ? Optional.of("'" + CertificateText.subject(certificate) + "' expired at " + until)
        : Optional.empty();
  }

  private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
    if (!isAuthority(issuer)
        || !certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean isAuthority(X509Certificate certificate) {
    return certificate.getBasicConstraints() >= 0;
  }
}
