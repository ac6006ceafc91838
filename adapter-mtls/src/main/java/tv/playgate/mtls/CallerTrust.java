package tv.playgate.mtls;

import java.net.Socket;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.CertificateException;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import tv.playgate.domain.license.CertificateDoubt;
import tv.playgate.domain.license.CertificateStanding;
import tv.playgate.domain.license.CertificateStanding.Doubted;

/**
 * Lets handshakes through by the very judgement that requests are held to, so that the two cannot
 * differ. It trusts no servers.
 */
final class CallerTrust extends X509ExtendedTrustManager {

  private final List<X509Certificate> authorities;
  private final Function<List<X509Certificate>, CertificateStanding> judge;
  private final RefusalLog refusals;

  CallerTrust(
      List<X509Certificate> authorities,
      Function<List<X509Certificate>, CertificateStanding> judge,
      RefusalLog refusals) {
    this.authorities = List.copyOf(authorities);
    this.judge = judge;
    this.refusals = refusals;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    Optional<CertificateException> refusal =
        judge
            .apply(List.of(chain))
            .fold(vouched -> Optional.empty(), doubted -> Optional.of(refusal(doubted)));
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }

  /** The reason decides which alert the caller gets, and how the failure is counted. */
  private CertificateException refusal(Doubted doubted) {
    refusals.tell(doubted);
    return new CertificateException(
        doubted.because(),
        new CertPathValidatorException(doubted.because(), null, null, -1, reason(doubted.doubt())));
  }

  private static Reason reason(CertificateDoubt doubt) {
    return switch (doubt) {
      case EXPIRED -> BasicReason.EXPIRED;
      case NOT_YET_VALID -> BasicReason.NOT_YET_VALID;
      case REVOKED -> BasicReason.REVOKED;
      case REVOCATION_UNKNOWN -> BasicReason.UNDETERMINED_REVOCATION_STATUS;
      case NOT_FOR_CLIENTS -> PKIXReason.INVALID_KEY_USAGE;
      case NONE_PRESENTED, NOT_VOUCHED_FOR, NOT_REGISTERED, AMBIGUOUS -> PKIXReason.NO_TRUST_ANCHOR;
    };
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("these authorities vouch for callers, not for servers");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkServerTrusted(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkServerTrusted(chain, authType);
  }

  /** Named in the handshake, so that callers know which of their certificates is meant. */
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authorities.toArray(new X509Certificate[0]);
  }
}
