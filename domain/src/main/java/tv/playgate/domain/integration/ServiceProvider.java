package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import tv.playgate.domain.identifier.IdentifierForm;

/**
 * A programmer's brand, which owns the resources.
 *
 * @param id how requests name it
 * @param name how people name it
 * @param compatibility what its applications expect of the decisions door
 */
public record ServiceProvider(ServiceProviderId id, String name, Compatibility compatibility) {

  public ServiceProvider {
    requireNonNull(id, "id");
    IdentifierForm.require("name", name);
    requireNonNull(compatibility, "compatibility");
  }

  /** A service provider whose applications follow the newest published state. */
  public ServiceProvider(ServiceProviderId id, String name) {
    this(id, name, Compatibility.CURRENT);
  }
}
