package tv.playgate.application.entitlement;

import java.util.Optional;
import tv.playgate.application.port.in.DecideEntitlement;
import tv.playgate.application.port.in.IdentifyLicenseServer;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.TokenUrlIssuer;

/** The way in to the use cases of the entitlement door. */
public final class Entitlements {

  private Entitlements() {}

  /** Entitlement over these ports. Safe for use by any number of threads. */
  public static DecideEntitlement decideEntitlement(
      ContentInventory contents, KeyWrapping keys, TokenUrlIssuer tokenUrls) {
    return new RuleBasedEntitlement(contents, keys, tokenUrls);
  }

  /** Recognition of license servers by the configuration. Safe for use by any number of threads. */
  public static IdentifyLicenseServer identifyLicenseServer(Configuration configuration) {
    return (call, certificate) ->
        certificate.validAt(call.instant())
            ? configuration.current().licenseServer(certificate)
            : Optional.empty();
  }
}
