package tv.playgate.mtls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.PrintableText;
import tv.playgate.domain.license.CertificateDoubt;
import tv.playgate.domain.license.CertificateStanding;
import tv.playgate.domain.license.CertificateStanding.Doubted;
import tv.playgate.domain.license.CertificateStanding.Vouched;

/**
 * One judgement of a caller's chain at one instant: a path to an authority (RFC 5280 §6), dates,
 * revocation, and that it is a certificate for TLS clients.
 */
final class CallerPath {

  private static final int DIGITAL_SIGNATURE = 0;

  private final TrustMaterial trust;
  private final List<X509Certificate> chain;
  private final Instant now;

  private CallerPath(TrustMaterial trust, List<X509Certificate> chain, Instant now) {
    this.trust = trust;
    this.chain = chain;
    this.now = now;
  }

  /**
   * Judges a chain of at least one certificate.
   *
   * @param now in whole milliseconds
   */
  static CertificateStanding judge(TrustMaterial trust, List<X509Certificate> chain, Instant now) {
    CallerPath path = new CallerPath(trust, chain, now);
    return path.doubt()
        .or(path::wrongUse)
        .map(doubted -> (CertificateStanding) doubted)
        .orElseGet(() -> new Vouched(PeerIdentity.of(chain.get(0))));
  }

  private Optional<Doubted> doubt() {
    if (trust.anchors(now).isEmpty()) {
      return unvouched("none of the authorities is in its time");
    }
    List<X509Certificate> straight = straight();
    if (straight.isEmpty()) {
      return pinned();
    }
    try {
      return endsBelowAnAuthority(straight) ? validated(straight) : searched();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PKIX", e);
    }
  }

  /** What stands below the authorities, which callers may send along. */
  private List<X509Certificate> straight() {
    return chain.stream().takeWhile(one -> !trust.authorities().contains(one)).toList();
  }

  /** A certificate that is itself among the authorities: its dates are all there is to look at. */
  private Optional<Doubted> pinned() {
    X509Certificate own = chain.get(0);
    if (now.isBefore(own.getNotBefore().toInstant())) {
      return because(BasicReason.NOT_YET_VALID, own);
    }
    return now.isAfter(own.getNotAfter().toInstant())
        ? because(BasicReason.EXPIRED, own)
        : Optional.empty();
  }

  private boolean endsBelowAnAuthority(List<X509Certificate> path) {
    for (int i = 1; i < path.size(); i++) {
      if (!path.get(i - 1).getIssuerX500Principal().equals(path.get(i).getSubjectX500Principal())) {
        return false;
      }
    }
    return trust.hasAuthority(path.get(path.size() - 1).getIssuerX500Principal());
  }

  private Optional<Doubted> validated(List<X509Certificate> path) throws GeneralSecurityException {
    try {
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFile.factory().generateCertPath(path), trust.pathParameters(now));
      return Optional.empty();
    } catch (CertPathValidatorException e) {
      return because(e, path);
    }
  }

  /** For chains out of order, or with more certificates than the path needs. */
  private Optional<Doubted> searched() throws GeneralSecurityException {
    PKIXBuilderParameters parameters = trust.pathParameters(now);
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(chain.get(0));
    parameters.setTargetCertConstraints(target);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
    try {
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return Optional.empty();
    } catch (CertPathBuilderException e) {
      @Nullable CertPathValidatorException why = validation(e);
      return why == null || why.getReason() == BasicReason.UNSPECIFIED
          ? unvouched("no path leads from it to an authority that is in its time")
          : because(why, List.of());
    }
  }

  private static @Nullable CertPathValidatorException validation(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertPathValidatorException found) {
        return found;
      }
    }
    return null;
  }

  private Optional<Doubted> because(CertPathValidatorException e, List<X509Certificate> path) {
    int index = e.getIndex();
    X509Certificate culprit = index >= 0 && index < path.size() ? path.get(index) : chain.get(0);
    return e.getReason() instanceof BasicReason reason && reason != BasicReason.UNSPECIFIED
        ? because(reason, culprit)
        : unvouched(
            "no authority in its time vouches for "
                + named(culprit)
                + " ("
                + PrintableText.of(String.valueOf(e.getMessage()))
                + ")");
  }

  private Optional<Doubted> because(BasicReason reason, X509Certificate culprit) {
    return switch (reason) {
      case EXPIRED ->
          doubted(
              CertificateDoubt.EXPIRED,
              named(culprit) + " expired at " + culprit.getNotAfter().toInstant());
      case NOT_YET_VALID ->
          doubted(
              CertificateDoubt.NOT_YET_VALID,
              named(culprit) + " is not valid before " + culprit.getNotBefore().toInstant());
      case REVOKED -> doubted(CertificateDoubt.REVOKED, named(culprit) + " was revoked");
      case UNDETERMINED_REVOCATION_STATUS ->
          doubted(
              CertificateDoubt.REVOCATION_UNKNOWN,
              "there is no revocation list in date of '"
                  + CertificateText.name(culprit.getIssuerX500Principal())
                  + "', which issued "
                  + named(culprit));
      case INVALID_SIGNATURE -> unvouched("the signature of " + named(culprit) + " does not hold");
      case ALGORITHM_CONSTRAINED -> unvouched(named(culprit) + " has a weak key or signature");
      case UNSPECIFIED -> unvouched("no authority vouches for " + named(culprit));
    };
  }

  private Optional<Doubted> wrongUse() {
    X509Certificate own = chain.get(0);
    boolean @Nullable [] usage = own.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE]) {
      return doubted(
          CertificateDoubt.NOT_FOR_CLIENTS, "its key usage does not allow digital signatures");
    }
    return CertificateUse.CLIENT.allowedBy(own)
        ? Optional.empty()
        : doubted(
            CertificateDoubt.NOT_FOR_CLIENTS,
            "its extended key usage is "
                + CertificateUse.of(own)
                + " (expected: "
                + CertificateUse.CLIENT.text()
                + ")");
  }

  private static Optional<Doubted> unvouched(String because) {
    return doubted(CertificateDoubt.NOT_VOUCHED_FOR, because);
  }

  private static Optional<Doubted> doubted(CertificateDoubt doubt, String because) {
    return Optional.of(new Doubted(doubt, because));
  }

  private static String named(X509Certificate certificate) {
    return "'"
        + CertificateText.subject(certificate)
        + "' of '"
        + CertificateText.name(certificate.getIssuerX500Principal())
        + "'";
  }
}
