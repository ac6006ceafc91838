package tv.playgate.bootstrap.wiring;

import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import tv.playgate.application.catalog.CatalogPorts;
import tv.playgate.application.catalog.Catalogs;
import tv.playgate.application.client.Clients;
import tv.playgate.application.client.TokenPolicy;
import tv.playgate.application.decision.Decisions;
import tv.playgate.application.entitlement.Entitlements;
import tv.playgate.application.port.in.AdmitClient;
import tv.playgate.application.port.in.DecideEntitlement;
import tv.playgate.application.port.in.ExportCatalog;
import tv.playgate.application.port.in.IdentifyLicenseServer;
import tv.playgate.application.port.in.ImportCatalog;
import tv.playgate.application.port.in.IssueAccessToken;
import tv.playgate.application.port.in.MintAccessToken;
import tv.playgate.application.port.in.PreauthorizeResources;
import tv.playgate.application.port.in.RemoveCatalogEntry;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.http.token.JwtTokenSigning;
import tv.playgate.persistence.DatabaseHealth;
import tv.playgate.persistence.PersistenceAdapter;
import tv.playgate.upstream.UpstreamAdapter;

/**
 * The house without its doors: the use cases over the stores and the ways to other systems.
 * Commands that serve nobody work with this alone.
 */
public final class Core implements AutoCloseable {

  private final PersistenceAdapter persistence;
  private final UpstreamAdapter upstream;
  private final JwtTokenSigning signing;
  private final TokenPolicy tokens;
  private final CatalogPorts catalog;

  private Core(
      PersistenceAdapter persistence,
      UpstreamAdapter upstream,
      Materials materials,
      TokenPolicy tokens) {
    this.persistence = persistence;
    this.upstream = upstream;
    this.tokens = tokens;
    this.signing = new JwtTokenSigning(materials.signingKey(), tokens.issuer());
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
   * Opens the stores and the ways out, on the calling thread.
   *
   * @throws tv.playgate.application.port.out.UnavailableException if the database cannot be had
   */
  public static Core open(PlaygateConfiguration configuration, Materials materials, Clock clock) {
    TokenPolicy tokens =
        new TokenPolicy(configuration.tokens().issuer(), configuration.tokens().lifetime());
    PersistenceAdapter persistence = PersistenceAdapter.open(materials.database(), clock);
    UpstreamAdapter upstream =
        UpstreamAdapter.open(clock, publicAuthorities(), materials.expressplay());
    return new Core(persistence, upstream, materials, tokens);
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

  PreauthorizeResources preauthorizeResources() {
    return Decisions.preauthorizeResources(
        persistence.configuration(), persistence.profiles(), upstream.mvpds());
  }

  AdmitClient admitClient() {
    return Clients.admitClient(persistence.configuration(), persistence.clients(), signing);
  }

  IssueAccessToken issueAccessToken() {
    return Clients.issueAccessToken(persistence.clients(), signing, tokens);
  }

  DecideEntitlement decideEntitlement() {
    return Entitlements.decideEntitlement(
        persistence.contents(), catalog.keyWrapping(), upstream.tokenUrls());
  }

  IdentifyLicenseServer identifyLicenseServer() {
    return Entitlements.identifyLicenseServer(persistence.configuration());
  }

  /** Tokens that an operator makes. */
  public MintAccessToken mintAccessToken() {
    return Clients.mintAccessToken(persistence.clients(), signing, tokens);
  }

  /** Imports of catalogs. */
  public ImportCatalog importCatalog() {
    return Catalogs.importCatalog(catalog);
  }

  /** Exports of the catalog. */
  public ExportCatalog exportCatalog() {
    return Catalogs.exportCatalog(catalog);
  }

  RemoveCatalogEntry removeCatalogEntry() {
    return Catalogs.removeCatalogEntry(catalog);
  }

  /** Closes the ways out, then the stores. */
  @Override
  public void close() {
    signing.close();
    upstream.close();
    persistence.close();
  }
}
