package tv.playgate.bootstrap.wiring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.client.TokenPolicy;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.entitlement.EntitlementPolicy;
import tv.playgate.domain.secret.Secret;
import tv.playgate.http.decisions.AddressRanges;
import tv.playgate.mtls.KeyMaterial;
import tv.playgate.mtls.OutboundMaterial;
import tv.playgate.mtls.TrustMaterial;
import tv.playgate.persistence.PersistenceConfig;
import tv.playgate.persistence.keys.MasterKeyFile;
import tv.playgate.tokens.AccessTokenKeys;
import tv.playgate.upstream.ExpressPlayConfig;
import tv.playgate.upstream.OutboundProxy;

/**
 * Everything that the configuration's files and addresses turn into, read and proved, and nothing
 * opened yet: with these at hand, only the outside world can still go wrong.
 *
 * @param adminToken what the admin address asks for
 * @param ingestToken what opens the recording of sign-ins alone; null where only the admin token
 *     does
 * @param tokens what every access token says
 * @param mediaTokenLifetime for how long a media token can be used
 * @param accessTokenKeys the first signs access tokens, all are recognised
 * @param masterKeys wrap content keys and our own keys
 * @param database which database
 * @param trustedProxies whose word about addresses counts
 * @param doorTls the TLS of our doors
 * @param callees how we call others
 * @param entitlementPolicy what the whole house says about licenses
 * @param importCatalog what an empty Playgate starts with; null means nothing
 */
public record Materials(
    Secret adminToken,
    @Nullable Secret ingestToken,
    TokenPolicy tokens,
    Duration mediaTokenLifetime,
    AccessTokenKeys accessTokenKeys,
    MasterKeyFile masterKeys,
    PersistenceConfig database,
    AddressRanges trustedProxies,
    DoorTls doorTls,
    Callees callees,
    EntitlementPolicy entitlementPolicy,
    @Nullable Catalog importCatalog) {

  /** The decisions door's own; null means plain. */
  public @Nullable KeyMaterial httpTls() {
    return doorTls.http();
  }

  /** The admin address's own; null means plain. */
  public @Nullable KeyMaterial adminTls() {
    return doorTls.admin();
  }

  /** The entitlement door's; null means that the door stays closed. */
  public @Nullable EntitlementTls entitlementTls() {
    return doorTls.entitlement();
  }

  /** How ExpressPlay is asked; null means never. */
  public @Nullable ExpressPlayConfig expressplay() {
    return callees.expressplay();
  }

  /** Whom we trust when we call others, and who we are to them. */
  public OutboundMaterial outbound() {
    return callees.outbound();
  }

  /** Through whom we call others; null means directly. */
  public @Nullable OutboundProxy proxy() {
    return callees.proxy();
  }

  /**
   * The TLS of our doors.
   *
   * @param http the decisions door's own; null means plain
   * @param admin the admin address's own; null means plain
   * @param entitlement the entitlement door's; null means that the door stays closed
   */
  public record DoorTls(
      @Nullable KeyMaterial http,
      @Nullable KeyMaterial admin,
      @Nullable EntitlementTls entitlement) {}

  /**
   * How we call others.
   *
   * @param expressplay how ExpressPlay is asked; null means never
   * @param outbound whom we trust, and who we are to those who ask
   * @param proxy through whom; null means directly
   */
  public record Callees(
      @Nullable ExpressPlayConfig expressplay,
      OutboundMaterial outbound,
      @Nullable OutboundProxy proxy) {}

  /**
   * The TLS of the entitlement door.
   *
   * @param own what the door proves its identity with
   * @param callers who vouches for license servers
   */
  public record EntitlementTls(KeyMaterial own, TrustMaterial callers) {}
}
