package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.signon.ProfileLink;

/** Writes the catalog's profiles. */
final class ProfileWriter {

  private static final Comparator<ProfileLink> ORDER =
      Comparator.comparing(ProfileLink::kind).thenComparing(ProfileLink::subject);

  private ProfileWriter() {}

  static void write(JsonGenerator json, Profile profile) throws IOException {
    IntegrationWriter.integrationId(json, profile.key().integration());
    json.writeStringField("device", profile.key().device().value());
    CatalogWriter.optional(json, "client", profile.key().client());
    json.writeStringField("type", profile.type().wireName());
    json.writeStringField("subject", profile.subject().value());
    json.writeStringField("notBefore", profile.validity().from().toString());
    json.writeStringField("notAfter", profile.validity().until().toString());
    json.writeBooleanField("invalidated", profile.invalidated());
    CatalogWriter.texts(json, "lineup", profile.lineup().channels());
    attributes(json, profile.attributes());
    List<ProfileLink> links = profile.links().stream().sorted(ORDER).toList();
    CatalogWriter.array(json, "links", links, ProfileWriter::link);
  }

  private static void attributes(JsonGenerator json, Map<String, String> attributes)
      throws IOException {
    json.writeObjectFieldStart("attributes");
    for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
      json.writeFieldName(attribute.getKey());
      json.writeRawValue(attribute.getValue());
    }
    json.writeEndObject();
  }

  private static void link(JsonGenerator json, ProfileLink link) throws IOException {
    json.writeStringField("kind", link.kind().wireName());
    json.writeStringField("subject", link.subject());
  }
}
