package tv.playgate.application.port.in;

import java.security.cert.X509Certificate;
import java.util.List;
import tv.playgate.application.Call;
import tv.playgate.domain.license.Recognition;

/** Whose certificate is this? Asked for every request, not only at the handshake. */
public interface IdentifyLicenseServer {

  /**
   * Which registered license server presented this chain, or why it is none. Works on the calling
   * thread without waiting.
   *
   * @param chain its certificate, then the issuers; empty where it presented none
   */
  Recognition identify(Call call, List<X509Certificate> chain);
}
