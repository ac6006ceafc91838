package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.key.TrustedKey;

/** Writes the catalog's applications, their installations and the keys of others. */
final class ApplicationWriter {

  private ApplicationWriter() {}

  static void application(JsonGenerator json, Application application) throws IOException {
    json.writeStringField("id", application.id().value());
    json.writeStringField("name", application.name());
    access(json, application.serviceProviders(), application.scopes());
    CatalogWriter.texts(json, "domains", application.domains().stream());
    json.writeBooleanField("enabled", application.enabled());
  }

  static void client(JsonGenerator json, ClientRegistration client) throws IOException {
    json.writeStringField("id", client.id().value());
    CatalogWriter.optional(json, "application", client.application());
    access(json, client.serviceProviders(), client.scopes());
    json.writeBooleanField("forwardsAddress", client.forwardsAddress());
  }

  private static void access(
      JsonGenerator json, Set<ServiceProviderId> serviceProviders, Set<Scope> scopes)
      throws IOException {
    CatalogWriter.texts(
        json, "serviceProviders", serviceProviders.stream().map(ServiceProviderId::value));
    CatalogWriter.texts(json, "scopes", scopes.stream().map(Scope::value));
  }

  static void trustedKey(JsonGenerator json, TrustedKey key) throws IOException {
    json.writeStringField("id", key.id().id().value());
    CatalogWriter.optional(json, "issuer", key.issuer());
    if (!key.subjectPrefix().isEmpty()) {
      json.writeStringField("subjectPrefix", key.subjectPrefix());
    }
    Optional<String> pem =
        key.source().fold(given -> Optional.of(given.publicKey().text()), published -> absent());
    Optional<String> address =
        key.source().fold(given -> absent(), published -> text(published.jwksUrl()));
    CatalogWriter.optional(json, "publicKey", pem.orElse(null));
    CatalogWriter.optional(json, "jwksUrl", address.orElse(null));
  }

  private static Optional<String> text(Object value) {
    return Optional.of(value.toString());
  }

  private static Optional<String> absent() {
    return Optional.empty();
  }
}
