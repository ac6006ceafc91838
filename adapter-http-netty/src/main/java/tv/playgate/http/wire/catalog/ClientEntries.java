package tv.playgate.http.wire.catalog;

import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.secret.Secret;

/** Reads the catalog's clients. */
final class ClientEntries {

  private ClientEntries() {}

  static Catalog.ClientEntry read(Cursor entry) {
    String secret = entry.text("secret");
    String application = entry.text("application");
    return new Catalog.ClientEntry(
        new ClientId(entry.requiredText("id")),
        secret == null ? null : Secret.of(secret),
        application == null ? null : new ApplicationId(application),
        ApplicationEntries.serviceProviders(entry),
        ApplicationEntries.scopes(entry.texts("scopes")),
        entry.flag("forwardsAddress", false));
  }
}
