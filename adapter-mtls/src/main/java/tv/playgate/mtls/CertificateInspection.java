package tv.playgate.mtls;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.PrintableText;
import tv.playgate.domain.license.CertificateSha256;

/**
 * What a certificate file says, and everything that is wrong with it. A file that cannot be read is
 * a problem too, and no exception.
 *
 * @param file which file
 * @param certificate its first certificate; null if there is none to be had
 * @param key whether the key belongs to the certificate
 * @param authority whether the authorities vouch for the certificate
 * @param problems a sentence for each; empty if all is well
 */
public record CertificateInspection(
    Path file, @Nullable Contents certificate, Check key, Check authority, List<String> problems) {

  public CertificateInspection {
    requireNonNull(file, "file");
    requireNonNull(key, "key");
    requireNonNull(authority, "authority");
    problems = List.copyOf(problems);
  }

  /**
   * Inspects a certificate. Reads files.
   *
   * @param certificate PEM: the certificate, then its issuers in turn
   * @param key PEM, PKCS#8; null if it is not asked for
   * @param authorities PEM bundles of CA certificates; empty if nobody is asked to vouch
   * @param now the instant at which dates must hold
   */
  public static CertificateInspection of(
      Path certificate, @Nullable Path key, List<Path> authorities, Instant now) {
    return new Inspector(certificate, now).inspect(key, authorities);
  }

  /** Whether nothing is wrong. */
  public boolean sound() {
    return problems.isEmpty();
  }

  /** All of it, a line each, for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("certificate: " + file);
    if (certificate != null) {
      lines.addAll(certificate.lines());
    }
    lines.addAll(key.line("key", "belongs to the certificate", "does not belong to it"));
    lines.addAll(authority.line("authority", "vouches for it", "does not vouch for it"));
    problems.forEach(problem -> lines.add("problem: " + problem));
    return List.copyOf(lines);
  }

  /** What came of one check. */
  public enum Check {
    /** Nobody asked for it. */
    NOT_ASKED,
    /** It was good. */
    GOOD,
    /** It was not, or could not be made; a problem says why. */
    BAD;

    static Check of(boolean good) {
      return good ? GOOD : BAD;
    }

    private List<String> line(String what, String good, String bad) {
      return switch (this) {
        case NOT_ASKED -> List.of();
        case GOOD -> List.of(what + ": " + good);
        case BAD -> List.of(what + ": " + bad);
      };
    }
  }

  /**
   * What the certificate says of itself. All text is safe to print.
   *
   * @param subject distinguished name
   * @param issuer distinguished name
   * @param serial number that the issuer gave
   * @param names subject alternative names, such as {@code DNS:localhost}
   * @param sha256 of the whole certificate
   * @param notBefore first instant of its validity
   * @param notAfter last instant of its validity
   * @param uses extended key usages by name; {@code any} if it does not say
   */
  public record Contents(
      String subject,
      String issuer,
      BigInteger serial,
      List<String> names,
      CertificateSha256 sha256,
      Instant notBefore,
      Instant notAfter,
      List<String> uses) {

    public Contents {
      names = List.copyOf(names);
      uses = List.copyOf(uses);
    }

    static Contents of(X509Certificate certificate) {
      return new Contents(
          CertificateText.subject(certificate),
          CertificateText.name(certificate.getIssuerX500Principal()),
          certificate.getSerialNumber(),
          CertificateText.names(certificate).stream().map(PrintableText::of).toList(),
          CertificateText.sha256(certificate),
          certificate.getNotBefore().toInstant(),
          certificate.getNotAfter().toInstant(),
          CertificateUse.of(certificate));
    }

    private List<String> lines() {
      return List.of(
          "subject: " + subject,
          "issuer: " + issuer,
          "serial: " + serial.toString(16),
          "names: " + (names.isEmpty() ? "none" : String.join(", ", names)),
          "sha256: " + sha256,
          "valid: " + notBefore + " to " + notAfter,
          "use: " + String.join(", ", uses));
    }
  }
}
