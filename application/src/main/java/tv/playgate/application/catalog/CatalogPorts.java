package tv.playgate.application.catalog;

import static java.util.Objects.requireNonNull;

import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ConfigurationStore;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.ProfileStore;

/** What the catalog's use cases need: the three stores, and the wrapping of keys. */
public record CatalogPorts(
    Configuration configuration,
    ConfigurationStore configurationStore,
    ProfileStore profiles,
    ClientRegistrations clients,
    ContentInventory contents,
    KeyWrapping keyWrapping) {

  public CatalogPorts {
    requireNonNull(configuration, "configuration");
    requireNonNull(configurationStore, "configurationStore");
    requireNonNull(profiles, "profiles");
    requireNonNull(clients, "clients");
    requireNonNull(contents, "contents");
    requireNonNull(keyWrapping, "keyWrapping");
  }
}
