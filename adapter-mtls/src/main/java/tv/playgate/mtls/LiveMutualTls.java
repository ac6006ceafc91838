package tv.playgate.mtls;

import java.security.cert.X509Certificate;
import java.util.List;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.CallerCertificates;
import tv.playgate.domain.license.CertificateStanding;

/**
 * The TLS of a door that lets callers in by their certificates, and the judge of these: handshakes
 * and requests are held to the same authorities, lists and dates, those in force now.
 */
public final class LiveMutualTls implements CallerCertificates {

  private final LiveTls tls;

  LiveMutualTls(LiveTls tls) {
    this.tls = tls;
  }

  /** What connections are made with. */
  public LiveTls tls() {
    return tls;
  }

  @Override
  public CertificateStanding judge(Call call, List<X509Certificate> chain) {
    return tls.judge(chain, call.instant());
  }
}
