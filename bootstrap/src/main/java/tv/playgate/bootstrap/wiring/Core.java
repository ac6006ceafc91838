package tv.playgate.bootstrap.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import tv.playgate.application.catalog.CatalogPorts;
import tv.playgate.application.catalog.Catalogs;
import tv.playgate.application.client.Clients;
import tv.playgate.application.degradation.Degradations;
import tv.playgate.application.entitlement.Entitlements;
import tv.playgate.application.port.in.DecideEntitlement;
import tv.playgate.application.port.in.ExportCatalog;
import tv.playgate.application.port.in.IdentifyLicenseServer;
import tv.playgate.application.port.in.ImportCatalog;
import tv.playgate.application.port.in.MintAccessToken;
import tv.playgate.application.port.in.ProposeDegradation;
import tv.playgate.application.port.out.CallerCertificates;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.profile.Profiles;
import tv.playgate.application.temporary.Trials;
import tv.playgate.bootstrap.keys.KeyRotation;
import tv.playgate.http.admin.AdminUseCases;
import tv.playgate.mtls.OutboundTls;
import tv.playgate.persistence.DatabaseHealth;
import tv.playgate.persistence.PersistenceAdapter;

/**
 * The house without its doors: the use cases over the stores and the ways to other systems.
 * Commands that serve nobody work with this alone.
 */
public final class Core implements AutoCloseable {

  private final ClosedInReverse parts;
  private final Materials materials;
  private final Adapters adapters;
  private final CatalogPorts catalog;

  private Core(ClosedInReverse parts, Materials materials, Clock clock, MeterRegistry metrics) {
    this.parts = parts;
    this.materials = materials;
    this.adapters = Adapters.open(parts, materials, clock, metrics);
    this.catalog = adapters.catalogPorts();
    adapters.upstream().reportOutagesTo(new ProposedOutages(proposeDegradation(), clock));
  }

  private ProposeDegradation proposeDegradation() {
    PersistenceAdapter stores = adapters.persistence();
    return Degradations.proposing(
        catalog.configuration(), stores.configurationStore(), stores.degradationProposals());
  }

  /**
   * Opens the stores and the ways out, on the calling thread. What was open when something failed
   * is closed again.
   *
   * @throws tv.playgate.application.port.out.UnavailableException if the database cannot be had
   */
  public static Core open(Materials materials, Clock clock) {
    return open(materials, clock, new CompositeMeterRegistry());
  }

  /** The same, counting what comes of asking others. */
  static Core open(Materials materials, Clock clock, MeterRegistry metrics) {
    ClosedInReverse parts = new ClosedInReverse();
    try {
      return new Core(parts, materials, clock, metrics);
    } catch (RuntimeException | Error e) {
      parts.close();
      throw e;
    }
  }

  /** The configuration that decisions are made on. */
  public Configuration configuration() {
    return catalog.configuration();
  }

  /** Whether the database answers. */
  public DatabaseHealth databaseHealth() {
    return adapters.persistence().health();
  }

  /** Whether the master keys at hand are those of their file. */
  boolean masterKeysAreCurrent() {
    return adapters.masterKeys().areCurrent();
  }

  /** What others are called with; it follows its files once somebody watches them. */
  OutboundTls outboundTls() {
    return adapters.outboundTls();
  }

  /** Opens what the decisions door needs; whoever opens it closes it. */
  DecisionSide openDecisionSide(Clock clock) {
    return DecisionSide.open(adapters, materials, clock);
  }

  AdminUseCases adminUseCases() {
    PersistenceAdapter stores = adapters.persistence();
    return new AdminUseCases(
        importCatalog(),
        exportCatalog(),
        Catalogs.removeCatalogEntry(catalog),
        Catalogs.readRevisions(stores.configurationStore()),
        Profiles.recordSignIns(configuration(), stores.profiles(), stores.authorizations()),
        Trials.resetTemporaryAccess(configuration(), stores.temporaryAccess()),
        Entitlements.manageViewerSessions(
            configuration(), stores.clients(), stores.viewerSessions()),
        Entitlements.resetDeviceBinding(stores.deviceBindings()),
        Degradations.deciding(
            configuration(), stores.configurationStore(), stores.degradationProposals()));
  }

  DecideEntitlement decideEntitlement() {
    return Entitlements.decideEntitlement(
        materials.entitlementPolicy(), adapters.licensePorts(), adapters.decisionPorts());
  }

  IdentifyLicenseServer identifyLicenseServer(CallerCertificates certificates) {
    return Entitlements.identifyLicenseServer(configuration(), certificates);
  }

  /** What is done with the master keys. */
  KeyRotation keyRotation(Clock clock) {
    return new KeyRotation(materials.masterKeys(), adapters.persistence()::restingSecrets, clock);
  }

  /** Tokens that an operator makes. */
  public MintAccessToken mintAccessToken() {
    return Clients.mintAccessToken(
        configuration(),
        adapters.persistence().clients(),
        adapters.accessTokens(),
        materials.tokens());
  }

  /** Imports of catalogs. */
  public ImportCatalog importCatalog() {
    return Catalogs.importCatalog(catalog);
  }

  /** Exports of the catalog. */
  public ExportCatalog exportCatalog() {
    return Catalogs.exportCatalog(catalog);
  }

  /** Closes the ways out, then the stores. */
  @Override
  public void close() {
    parts.close();
  }
}
