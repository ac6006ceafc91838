package tv.playgate.application.entitlement;

import static java.util.Objects.requireNonNull;

import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.application.port.out.DeviceBindings;
import tv.playgate.application.port.out.DeviceRecords;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.application.port.out.ViewerSessions;

/**
 * What licenses need to know, and whom they ask, beyond what decisions do.
 *
 * @param contents what licenses are for
 * @param keys opens their keys
 * @param tokenUrls makes token URLs
 * @param viewerSessions who stands behind a cookie
 * @param deviceBindings which cookie is bound to which device
 * @param deviceRecords which devices redeemed tokens
 */
public record LicensePorts(
    ContentInventory contents,
    KeyWrapping keys,
    TokenUrlIssuer tokenUrls,
    ViewerSessions viewerSessions,
    DeviceBindings deviceBindings,
    DeviceRecords deviceRecords) {

  public LicensePorts {
    requireNonNull(contents, "contents");
    requireNonNull(keys, "keys");
    requireNonNull(tokenUrls, "tokenUrls");
    requireNonNull(viewerSessions, "viewerSessions");
    requireNonNull(deviceBindings, "deviceBindings");
    requireNonNull(deviceRecords, "deviceRecords");
  }

  /**
   * Ports of a house whose licenses end with time and require nothing of a viewer; other requests
   * fail.
   */
  public static LicensePorts timeBased(
      ContentInventory contents, KeyWrapping keys, TokenUrlIssuer tokenUrls) {
    NobodyKnown nobody = new NobodyKnown();
    return new LicensePorts(contents, keys, tokenUrls, nobody, nobody, nobody);
  }
}
