package tv.playgate.mtls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.PrintableText;
import tv.playgate.domain.license.CertificateSha256;

/** What a certificate says, as text. */
final class CertificateText {

  private static final int EMAIL = 1;
  private static final int DNS = 2;
  private static final int URI = 6;
  private static final int IP = 7;

  private CertificateText() {}

  /** Safe to print. */
  static String subject(X509Certificate certificate) {
    return name(certificate.getSubjectX500Principal());
  }

  /** Safe to print. */
  static String name(X500Principal principal) {
    return PrintableText.of(principal.getName());
  }

  static CertificateSha256 sha256(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return new CertificateSha256(HexFormat.of().formatHex(digest));
    } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("a parsed certificate has an encoding and a hash", e);
    }
  }

  /**
   * The subject alternative names as {@code DNS:}, {@code URI:}, {@code IP:} and {@code email:},
   * just as the certificate has them, so not safe to print. Other kinds are left out; an extension
   * that cannot be parsed has no names.
   */
  static List<String> names(X509Certificate certificate) {
    try {
      @Nullable Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null ? List.of() : names.stream().flatMap(CertificateText::written).toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private static Stream<String> written(List<?> name) {
    String value = Objects.toString(name.get(1));
    return switch ((Integer) name.get(0)) {
      case EMAIL -> Stream.of("email:" + value);
      case DNS -> Stream.of("DNS:" + value);
      case URI -> Stream.of("URI:" + value);
      case IP -> Stream.of("IP:" + value);
      default -> Stream.empty();
    };
  }
}
