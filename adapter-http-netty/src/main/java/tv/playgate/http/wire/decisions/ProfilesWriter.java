package tv.playgate.http.wire.decisions;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tv.playgate.domain.listing.ShownProfile;
import tv.playgate.domain.listing.ShownTrial;
import tv.playgate.http.wire.json.JsonBytes;
import tv.playgate.http.wire.json.MalformedJsonException;
import tv.playgate.http.wire.json.StrictJson;

/** Writes the body of a profiles answer, times in milliseconds since 1970 (pass-decisions §11). */
public final class ProfilesWriter {

  private static final String USER = "userID";
  private static final String CHANNELS = "channelID";

  private static final Set<String> STATES = Set.of("plain", "enc");

  private ProfilesWriter() {}

  /** These profiles, by MVPD. */
  public static byte[] write(List<ShownProfile> profiles) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeObjectFieldStart("profiles");
          for (ShownProfile profile : profiles) {
            json.writeFieldName(profile.mvpd().value());
            writeProfile(json, profile);
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static void writeProfile(JsonGenerator json, ShownProfile profile) throws IOException {
    json.writeStartObject();
    json.writeNumberField("notBefore", profile.validity().from().toEpochMilli());
    json.writeNumberField("notAfter", profile.validity().until().toEpochMilli());
    json.writeStringField("issuer", profile.issuer());
    json.writeStringField("type", profile.type());
    json.writeObjectFieldStart("attributes");
    writeAttributes(json, profile);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeAttributes(JsonGenerator json, ShownProfile profile) throws IOException {
    writeAttribute(json, USER, value -> value.writeString(profile.user()));
    if (!profile.channels().isEmpty() && !profile.attributes().containsKey(CHANNELS)) {
      writeAttribute(json, CHANNELS, value -> writeTexts(value, profile.channels()));
    }
    ShownTrial trial = profile.trial();
    if (trial != null) {
      writeTrial(json, trial);
    }
    // One order, whatever the order of the map.
    for (Map.Entry<String, String> attribute : new TreeMap<>(profile.attributes()).entrySet()) {
      if (!attribute.getKey().equals(USER)) {
        writeStored(json, attribute.getKey(), attribute.getValue());
      }
    }
  }

  /** What was stored in the published form, with its state, travels as it is. */
  private static void writeStored(JsonGenerator json, String name, String value)
      throws IOException {
    if (hasItsState(value)) {
      json.writeFieldName(name);
      json.writeRawValue(value);
    } else {
      writeAttribute(json, name, plain -> plain.writeRawValue(value));
    }
  }

  private static boolean hasItsState(String value) {
    try {
      JsonNode tree = StrictJson.tree(value.getBytes(StandardCharsets.UTF_8));
      return tree.isObject()
          && tree.size() == 2
          && tree.has("value")
          && STATES.contains(tree.path("state").asText());
    } catch (MalformedJsonException e) {
      throw new IllegalStateException("attributes are JSON texts", e);
    }
  }

  private static void writeTrial(JsonGenerator json, ShownTrial trial) throws IOException {
    Integer remaining = trial.remainingResources();
    if (remaining != null) {
      writeAttribute(json, "remaining_resources", value -> value.writeNumber(remaining));
      writeAttribute(json, "used_assets", value -> writeTexts(value, trial.usedResources()));
    }
    writeAttribute(
        json, "expiration_date", value -> value.writeNumber(trial.expiresAt().toEpochMilli()));
  }

  private static void writeAttribute(JsonGenerator json, String name, JsonBytes.Writing value)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeFieldName("value");
    value.write(json);
    json.writeStringField("state", "plain");
    json.writeEndObject();
  }

  private static void writeTexts(JsonGenerator json, List<String> texts) throws IOException {
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
