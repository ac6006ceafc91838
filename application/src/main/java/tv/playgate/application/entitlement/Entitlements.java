package tv.playgate.application.entitlement;

import tv.playgate.application.port.in.DecideEntitlement;
import tv.playgate.application.port.in.IdentifyLicenseServer;
import tv.playgate.application.port.out.CallerCertificates;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.license.Recognition;

/** The way in to the use cases of the entitlement door. */
public final class Entitlements {

  private Entitlements() {}

  /** Entitlement over these ports. Safe for use by any number of threads. */
  public static DecideEntitlement decideEntitlement(
      ContentInventory contents, KeyWrapping keys, TokenUrlIssuer tokenUrls) {
    return new RuleBasedEntitlement(contents, keys, tokenUrls);
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
}
