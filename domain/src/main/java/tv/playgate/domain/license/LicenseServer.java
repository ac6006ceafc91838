package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A caller of the entitlement door, known by its certificate. A certificate of the right CA is not
 * enough: it must be recognised here.
 *
 * @param name how operators name it
 * @param san the name that its certificate must carry; null means any
 * @param certificateSha256 the hash that its certificate must have; null means any
 * @param contents what it may ask for
 */
public record LicenseServer(
    LicenseServerName name,
    @Nullable SubjectAlternativeName san,
    @Nullable CertificateSha256 certificateSha256,
    ContentScope contents) {

  /**
   * @throws IllegalArgumentException if there is nothing to recognise it by
   */
  public LicenseServer {
    requireNonNull(name, "name");
    requireNonNull(contents, "contents");
    if (san == null && certificateSha256 == null) {
      throw new IllegalArgumentException(
          "license server: expected a san, a certificateSha256 or both");
    }
  }

  /** Whether the certificate is this server's; where both marks are set, both must match. */
  public boolean recognises(PresentedCertificate certificate) {
    return (san == null || certificate.names().contains(san))
        && (certificateSha256 == null || certificateSha256.equals(certificate.sha256()));
  }

  /** Whether it recognises every certificate that the other one recognises. */
  public boolean covers(LicenseServer other) {
    return (san == null || san.equals(other.san))
        && (certificateSha256 == null || certificateSha256.equals(other.certificateSha256));
  }
}
