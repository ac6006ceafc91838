package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tv.playgate.domain.license.DrmParameter;
import tv.playgate.domain.license.DrmParameters;
import tv.playgate.domain.license.DrmSystem;

/**
 * The member {@code drmParameters} of a content: ExpressPlay's own parameters under its own names.
 * Those that are numbers may come as numbers or as texts, and are written as numbers; all others
 * are texts, though some may look like numbers.
 */
final class DrmParameterEntries {

  private static final Set<DrmParameter> NUMBERS =
      EnumSet.of(
          DrmParameter.RENTAL_PLAY_DURATION,
          DrmParameter.ANALOG_VIDEO_OPL,
          DrmParameter.COMPRESSED_DIGITAL_AUDIO_OPL,
          DrmParameter.COMPRESSED_DIGITAL_VIDEO_OPL,
          DrmParameter.UNCOMPRESSED_DIGITAL_AUDIO_OPL,
          DrmParameter.UNCOMPRESSED_DIGITAL_VIDEO_OPL,
          DrmParameter.MIN_CERT_SECURITY_LEVEL,
          DrmParameter.SECURITY_LEVEL,
          DrmParameter.HDCP_OUTPUT_CONTROL,
          DrmParameter.LICENSE_DURATION,
          DrmParameter.PLAYBACK_DURATION,
          DrmParameter.TRACK_TYPE);

  private DrmParameterEntries() {}

  static DrmParameters read(DrmSystem drm, Cursor parameters) {
    Map<DrmParameter, String> values = new EnumMap<>(DrmParameter.class);
    for (String name : parameters.names()) {
      JsonNode value = parameters.member(name);
      if (value != null) {
        DrmParameter parameter = named(drm, name, parameters);
        values.put(parameter, text(parameter, value, parameters));
      }
    }
    try {
      return new DrmParameters(drm, values);
    } catch (IllegalArgumentException e) {
      // The message begins with the parameter's name, which ends the path.
      throw new Cursor.Problem(parameters.at(String.valueOf(e.getMessage())));
    }
  }

  private static DrmParameter named(DrmSystem drm, String name, Cursor parameters) {
    return DrmParameter.named(drm, name)
        .orElseThrow(
            () ->
                new Cursor.Problem(parameters.at(name) + ": is no parameter of " + drm.wireName()));
  }

  private static String text(DrmParameter parameter, JsonNode value, Cursor parameters) {
    boolean number = NUMBERS.contains(parameter);
    if (number && value.isIntegralNumber()) {
      return value.asText();
    }
    String text = value.isTextual() ? parameters.text(parameter.wireName()) : null;
    if (text == null) {
      throw parameters.problem(parameter.wireName(), number ? "an integer" : "a text");
    }
    return text;
  }

  static void write(JsonGenerator json, DrmParameters parameters) throws IOException {
    for (Map.Entry<DrmParameter, String> parameter : parameters.values().entrySet()) {
      String name = parameter.getKey().wireName();
      if (NUMBERS.contains(parameter.getKey())) {
        json.writeNumberField(name, Long.parseLong(parameter.getValue()));
      } else {
        json.writeStringField(name, parameter.getValue());
      }
    }
  }
}
