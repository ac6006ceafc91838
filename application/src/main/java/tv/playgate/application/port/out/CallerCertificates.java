package tv.playgate.application.port.out;

import java.security.cert.X509Certificate;
import java.util.List;
import tv.playgate.application.Call;
import tv.playgate.domain.license.CertificateStanding;

/**
 * Whether callers' certificates are vouched for. It is asked on every request, so that neither a
 * resumed session nor a connection that is kept alive outlives a revocation, an expiry or an
 * authority that is trusted no more (sees-expressplay §4).
 */
public interface CallerCertificates {

  /**
   * Judges a certificate by the authorities and revocation lists that are in force now. Works on
   * the calling thread, which may be an event loop, and never waits or fails.
   *
   * @param chain what the caller proved to own in the handshake: his certificate, then its issuers;
   *     empty where he presented none. The same list, asked again, is answered from memory
   */
  CertificateStanding judge(Call call, List<X509Certificate> chain);
}
