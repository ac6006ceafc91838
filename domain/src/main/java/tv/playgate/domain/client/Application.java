package tv.playgate.domain.client;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.ServiceProviderId;

/**
 * An application of a programmer, which its installations register under (pass-decisions §7). It is
 * configuration; an installation is state.
 *
 * @param id its name in software statements
 * @param name how people name it
 * @param serviceProviders for which its installations may ask
 * @param scopes what their tokens may be used for
 * @param domains to which redirect addresses may lead, in lower case; empty means to none
 * @param enabled whether its installations are served; false revokes its software statement
 */
public record Application(
    ApplicationId id,
    String name,
    Set<ServiceProviderId> serviceProviders,
    Set<Scope> scopes,
    Set<String> domains,
    boolean enabled) {

  /**
   * @throws IllegalArgumentException if the name or a domain does not {@linkplain IdentifierForm
   *     fit}
   */
  public Application {
    requireNonNull(id, "id");
    IdentifierForm.require("name", name);
    serviceProviders = Set.copyOf(serviceProviders);
    scopes = Set.copyOf(scopes);
    domains = Set.copyOf(domains);
    domains.forEach(Application::requireDomain);
  }

  private static void requireDomain(String domain) {
    IdentifierForm.require("domain", domain);
    if (!domain.equals(domain.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("domain: " + domain + " (expected: lower case)");
    }
  }

  /** Whether a redirect address leads to one of the application's domains, or below it. */
  public boolean owns(URI redirect) {
    String host = redirect.getHost();
    if (host == null) {
      return false;
    }
    String lower = host.toLowerCase(Locale.ROOT);
    return domains.stream().anyMatch(d -> lower.equals(d) || lower.endsWith("." + d));
  }
}
