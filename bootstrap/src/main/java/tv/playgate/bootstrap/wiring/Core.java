package tv.playgate.bootstrap.wiring;

import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import tv.playgate.application.catalog.CatalogPorts;
import tv.playgate.application.catalog.Catalogs;
import tv.playgate.application.client.Clients;
import tv.playgate.application.entitlement.Entitlements;
import tv.playgate.application.port.in.DecideEntitlement;
import tv.playgate.application.port.in.ExportCatalog;
import tv.playgate.application.port.in.IdentifyLicenseServer;
import tv.playgate.application.port.in.ImportCatalog;
import tv.playgate.application.port.in.MintAccessToken;
import tv.playgate.application.port.out.CallerCertificates;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.profile.Profiles;
import tv.playgate.application.temporary.Trials;
import tv.playgate.http.admin.AdminUseCases;
import tv.playgate.persistence.DatabaseHealth;
import tv.playgate.persistence.PersistenceAdapter;
import tv.playgate.tokens.JwtTokenSigning;
import tv.playgate.tokens.TokensAdapter;
import tv.playgate.upstream.UpstreamAdapter;

/**
 * The house without its doors: the use cases over the stores and the ways to other systems.
 * Commands that serve nobody work with this alone.
 */
public final class Core implements AutoCloseable {

  private final ClosedInReverse parts;
  private final PersistenceAdapter persistence;
  private final UpstreamAdapter upstream;
  private final JwtTokenSigning signing;
  private final Materials materials;
  private final CatalogPorts catalog;

  private Core(
      ClosedInReverse parts,
      PersistenceAdapter persistence,
      UpstreamAdapter upstream,
      JwtTokenSigning signing,
      Materials materials) {
    this.parts = parts;
    this.persistence = persistence;
    this.upstream = upstream;
    this.signing = signing;
    this.materials = materials;
    this.catalog =
        new CatalogPorts(
            persistence.configuration(),
            persistence.configurationStore(),
            persistence.profiles(),
            persistence.clients(),
            persistence.contents(),
            materials.masterKey().wrapping());
  }

  /**
   * Opens the stores and the ways out, on the calling thread. What was open when something failed
   * is closed again.
   *
   * @throws tv.playgate.application.port.out.UnavailableException if the database cannot be had
   */
  public static Core open(Materials materials, Clock clock) {
    ClosedInReverse parts = new ClosedInReverse();
    try {
      PersistenceAdapter persistence =
          parts.add(PersistenceAdapter.open(materials.database(), clock));
      UpstreamAdapter upstream =
          parts.add(UpstreamAdapter.open(clock, publicAuthorities(), materials.expressplay()));
      JwtTokenSigning signing =
          parts.add(
              TokensAdapter.accessTokens(
                  materials.accessTokenKeys(), materials.tokens().issuer(), clock));
      return new Core(parts, persistence, upstream, signing, materials);
    } catch (RuntimeException | Error e) {
      parts.close();
      throw e;
    }
  }

  private static SSLContext publicAuthorities() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has a default TLS context", e);
    }
  }

  /** The configuration that decisions are made on. */
  public Configuration configuration() {
    return persistence.configuration();
  }

  /** Whether the database answers. */
  public DatabaseHealth databaseHealth() {
    return persistence.health();
  }

  /** Opens what the decisions door needs; whoever opens it closes it. */
  DecisionSide openDecisionSide(Clock clock) {
    return DecisionSide.open(persistence, upstream, signing, materials, clock);
  }

  AdminUseCases adminUseCases() {
    return new AdminUseCases(
        importCatalog(),
        exportCatalog(),
        Catalogs.removeCatalogEntry(catalog),
        Catalogs.readRevisions(persistence.configurationStore()),
        Profiles.recordSignIns(
            persistence.configuration(), persistence.profiles(), persistence.authorizations()),
        Trials.resetTemporaryAccess(persistence.configuration(), persistence.temporaryAccess()));
  }

  DecideEntitlement decideEntitlement() {
    return Entitlements.decideEntitlement(
        persistence.contents(), catalog.keyWrapping(), upstream.tokenUrls());
  }

  IdentifyLicenseServer identifyLicenseServer(CallerCertificates certificates) {
    return Entitlements.identifyLicenseServer(persistence.configuration(), certificates);
  }

  /** Tokens that an operator makes. */
  public MintAccessToken mintAccessToken() {
    return Clients.mintAccessToken(
        persistence.configuration(), persistence.clients(), signing, materials.tokens());
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
