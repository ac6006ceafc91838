package tv.playgate.http;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.CallerCertificates;
import tv.playgate.domain.license.CertificateDoubt;
import tv.playgate.domain.license.CertificateSha256;
import tv.playgate.domain.license.CertificateStanding;
import tv.playgate.domain.license.PresentedCertificate;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.domain.license.SubjectName;
import tv.playgate.domain.time.Period;

/** Vouches for every certificate that is in its time, whoever made it. */
final class PresentedCallers implements CallerCertificates {

  private static final int DNS_NAME = 2;

  @Override
  public CertificateStanding judge(Call call, List<X509Certificate> chain) {
    if (chain.isEmpty()) {
      return new CertificateStanding.Doubted(CertificateDoubt.NONE_PRESENTED, "no certificate");
    }
    PresentedCertificate presented = presented(chain.get(0));
    return presented.validAt(call.instant())
        ? new CertificateStanding.Vouched(presented)
        : new CertificateStanding.Doubted(CertificateDoubt.EXPIRED, "it is over");
  }

  private static PresentedCertificate presented(X509Certificate certificate) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return new PresentedCertificate(
          new CertificateSha256(HexFormat.of().formatHex(hash)),
          names(certificate.getSubjectAlternativeNames()),
          new SubjectName(certificate.getSubjectX500Principal().getName()),
          new Period(
              certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant()));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<SubjectAlternativeName> names(@Nullable Collection<List<?>> names) {
    return names == null
        ? Set.of()
        : names.stream()
            .filter(name -> name.get(0).equals(DNS_NAME))
            .map(name -> new SubjectAlternativeName("DNS:" + name.get(1)))
            .collect(Collectors.toUnmodifiableSet());
  }
}
