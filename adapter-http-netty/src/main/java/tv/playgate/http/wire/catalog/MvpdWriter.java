package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.integration.Compatibility;
import tv.playgate.domain.integration.CompatibilitySwitch;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.domain.upstream.MvpdMechanism;

/** Writes the catalog's service providers and MVPDs. */
final class MvpdWriter {

  private MvpdWriter() {}

  static void serviceProvider(JsonGenerator json, ServiceProvider provider) throws IOException {
    json.writeStringField("id", provider.id().value());
    json.writeStringField("name", provider.name());
    Compatibility compatibility = provider.compatibility();
    json.writeObjectFieldStart("compatibility");
    json.writeStringField("profile", compatibility.state().wireName());
    for (Map.Entry<CompatibilitySwitch, Boolean> exception :
        new TreeMap<>(compatibility.exceptions()).entrySet()) {
      json.writeBooleanField(exception.getKey().wireName(), exception.getValue());
    }
    json.writeEndObject();
  }

  static void mvpd(JsonGenerator json, Mvpd mvpd) throws IOException {
    json.writeStringField("id", mvpd.id().value());
    json.writeStringField("name", mvpd.name());
    CatalogWriter.optional(json, "partnerMappingId", mvpd.partnerMappingId());
    mechanism(json, "preauthorization", mvpd.preauthorization());
    mechanism(json, "authorization", mvpd.authorization());
    CatalogWriter.optional(json, "proxy", mvpd.proxy());
    TemporaryAccess access = mvpd.temporaryAccess();
    if (access != null) {
      temporaryAccess(json, access);
    }
    CatalogWriter.optional(json, "deadline", mvpd.deadline());
  }

  private static void mechanism(JsonGenerator json, String name, @Nullable MvpdMechanism mechanism)
      throws IOException {
    if (mechanism == null) {
      return;
    }
    json.writeObjectFieldStart(name);
    MechanismWriter.write(json, mechanism);
    json.writeEndObject();
  }

  private static void temporaryAccess(JsonGenerator json, TemporaryAccess access)
      throws IOException {
    Optional<TemporaryAccess.Promotional> promotional =
        access.fold(basic -> Optional.empty(), Optional::of);
    json.writeObjectFieldStart("temporaryAccess");
    json.writeStringField("kind", promotional.isPresent() ? "promotional" : "basic");
    CatalogWriter.optional(json, "duration", access.duration());
    if (promotional.isPresent()) {
      promotional(json, promotional.get());
    }
    json.writeEndObject();
  }

  private static void promotional(JsonGenerator json, TemporaryAccess.Promotional access)
      throws IOException {
    Integer maxResources = access.maxResources();
    if (maxResources != null) {
      json.writeNumberField("maxResources", maxResources);
    }
    CatalogWriter.optional(json, "identityKey", access.identityKey());
  }
}
