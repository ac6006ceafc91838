package tv.playgate.http.wire.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.integration.ServiceProviderId;

/** Reads the catalog's applications, and what clients have in common with them. */
final class ApplicationEntries {

  private ApplicationEntries() {}

  static Application read(Cursor entry) {
    String id = entry.requiredText("id");
    return new Application(
        new ApplicationId(id),
        entry.text("name", id),
        serviceProviders(entry),
        scopes(entry.texts("scopes")),
        Set.copyOf(entry.textsOrNone("domains")),
        entry.flag("enabled", true));
  }

  static Set<ServiceProviderId> serviceProviders(Cursor entry) {
    return entry.textsOrNone("serviceProviders").stream()
        .map(ServiceProviderId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  static Set<Scope> scopes(@Nullable List<String> scopes) {
    return scopes == null
        ? Set.of(Scope.CLIENT_API)
        : scopes.stream().map(Scope::new).collect(Collectors.toUnmodifiableSet());
  }
}
