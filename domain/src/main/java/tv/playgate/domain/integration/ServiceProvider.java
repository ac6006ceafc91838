package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import tv.playgate.domain.identifier.IdentifierForm;

/**
 * A programmer's brand, which owns the resources.
 *
 * @param id how requests name it
 * @param name how people name it
 */
public record ServiceProvider(ServiceProviderId id, String name) {

  public ServiceProvider {
    requireNonNull(id, "id");
    IdentifierForm.require("name", name);
  }
}
