package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.PrintableText;
import tv.playgate.domain.time.Period;

/**
 * The certificate that a caller proved to own in the TLS handshake, as far as it identifies him.
 *
 * @param sha256 of the whole certificate
 * @param names its subject alternative names
 * @param subject its subject's distinguished name; null where that is empty
 * @param validity when it is valid
 */
public record PresentedCertificate(
    CertificateSha256 sha256,
    Set<SubjectAlternativeName> names,
    @Nullable SubjectName subject,
    Period validity) {

  /** Enough to recognise a certificate by; one may carry thousands of names. */
  private static final int MOST_TOLD = 1_000;

  public PresentedCertificate {
    requireNonNull(sha256, "sha256");
    names = Set.copyOf(names);
    requireNonNull(validity, "validity");
  }

  /** Whether it is still, or already, valid: a kept-alive connection may outlive it. */
  public boolean validAt(Instant instant) {
    return validity.contains(instant);
  }

  /**
   * What a license server can be recognised by, in words that an operator understands. The names
   * are its owner's choice, so they are cut and made safe to print.
   */
  public String describe() {
    return "sha256 "
        + sha256
        + ", names "
        + PrintableText.of(names.toString(), MOST_TOLD)
        + ", subject "
        + (subject == null ? "none" : PrintableText.of(subject.value(), MOST_TOLD));
  }
}
