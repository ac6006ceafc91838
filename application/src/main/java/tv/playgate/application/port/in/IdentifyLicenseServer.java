package tv.playgate.application.port.in;

import java.util.Optional;
import tv.playgate.application.Call;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.PresentedCertificate;

/** Whose certificate is this? Asked for every request, not only at the handshake. */
public interface IdentifyLicenseServer {

  /**
   * The registered license server whose certificate this is; empty where none or several recognise
   * it, or where it is not valid now. Works on the calling thread without waiting.
   */
  Optional<LicenseServer> identify(Call call, PresentedCertificate certificate);
}
