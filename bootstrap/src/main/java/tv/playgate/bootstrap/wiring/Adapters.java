package tv.playgate.bootstrap.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import tv.playgate.application.catalog.CatalogPorts;
import tv.playgate.application.decision.DecisionPorts;
import tv.playgate.application.entitlement.LicensePorts;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.mtls.OutboundTls;
import tv.playgate.persistence.PersistenceAdapter;
import tv.playgate.persistence.keys.MasterKeys;
import tv.playgate.tokens.JwtTokenSigning;
import tv.playgate.tokens.TokensAdapter;
import tv.playgate.upstream.UpstreamAdapter;

/**
 * What the use cases stand on: the stores, the keys that wrap what rests in them, the ways to other
 * systems, and the signing of access tokens.
 */
record Adapters(
    PersistenceAdapter persistence,
    MasterKeys masterKeys,
    UpstreamAdapter upstream,
    OutboundTls outboundTls,
    JwtTokenSigning accessTokens) {

  /**
   * Opens them one after the other.
   *
   * @param parts where each is added as soon as it is open
   * @param metrics where it is counted what comes of asking others
   */
  static Adapters open(
      ClosedInReverse parts, Materials materials, Clock clock, MeterRegistry metrics) {
    PersistenceAdapter persistence =
        parts.add(PersistenceAdapter.open(materials.database(), clock));
    OutboundTls outboundTls = OutboundTls.of(materials.outbound(), clock);
    return new Adapters(
        persistence,
        parts.add(materials.masterKeys().follow(persistence.restingSecrets(), clock)),
        parts.add(
            UpstreamAdapter.open(
                clock,
                new IdentitiesOfFiles(outboundTls),
                materials.proxy(),
                materials.expressplay(),
                metrics)),
        outboundTls,
        parts.add(
            TokensAdapter.accessTokens(
                materials.accessTokenKeys(), materials.tokens().issuer(), clock)));
  }

  KeyWrapping keyWrapping() {
    return masterKeys.wrapping();
  }

  CatalogPorts catalogPorts() {
    return new CatalogPorts(
        persistence.configuration(),
        persistence.configurationStore(),
        persistence.profiles(),
        persistence.clients(),
        persistence.contents(),
        keyWrapping());
  }

  DecisionPorts decisionPorts() {
    return new DecisionPorts(
        persistence.configuration(),
        persistence.profiles(),
        upstream.mvpds(),
        persistence.temporaryAccess(),
        persistence.authorizations());
  }

  LicensePorts licensePorts() {
    return new LicensePorts(
        persistence.contents(),
        keyWrapping(),
        upstream.tokenUrls(),
        persistence.viewerSessions(),
        persistence.deviceBindings(),
        upstream.deviceRecords());
  }
}
