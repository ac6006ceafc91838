package tv.playgate.application.entitlement;

import java.security.SecureRandom;
import tv.playgate.application.decision.DecisionPorts;
import tv.playgate.application.port.in.DecideEntitlement;
import tv.playgate.application.port.in.IdentifyLicenseServer;
import tv.playgate.application.port.in.ManageViewerSessions;
import tv.playgate.application.port.in.ResetDeviceBinding;
import tv.playgate.application.port.out.CallerCertificates;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.DeviceBindings;
import tv.playgate.application.port.out.ViewerSessions;
import tv.playgate.domain.entitlement.EntitlementPolicy;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.Recognition;

/** The way in to the use cases of the entitlement door. */
public final class Entitlements {

  private Entitlements() {}

  /**
   * Entitlement over these ports. Safe for use by any number of threads.
   *
   * @param policy what the whole house says about licenses
   * @param licenses what licenses need
   * @param decisions what the authorization needs that a content may require
   */
  public static DecideEntitlement decideEntitlement(
      EntitlementPolicy policy, LicensePorts licenses, DecisionPorts decisions) {
    return new RuleBasedEntitlement(policy, licenses, decisions);
  }

  /**
   * Recognition of license servers: their certificates are vouched for, and the configuration knows
   * them. Safe for use by any number of threads.
   */
  public static IdentifyLicenseServer identifyLicenseServer(
      Configuration configuration, CallerCertificates certificates) {
    return (call, chain) ->
        certificates
            .judge(call, chain)
            .fold(
                vouched -> configuration.current().recognise(vouched.certificate()),
                doubted -> new Recognition.Unrecognised(doubted.doubt(), doubted.because()));
  }

  /** The viewers behind customer cookies. Safe for use by any number of threads. */
  public static ManageViewerSessions manageViewerSessions(
      Configuration configuration, ClientRegistrations clients, ViewerSessions sessions) {
    return new ViewerSessionOffice(configuration, clients, sessions, new SecureRandom());
  }

  /** A way back from a binding to a device. Safe for use by any number of threads. */
  public static ResetDeviceBinding resetDeviceBinding(DeviceBindings bindings) {
    return (call, cookie) -> bindings.forget(call, CookieHash.of(cookie));
  }
}
