package tv.playgate.http.wire.client;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import tv.playgate.application.port.in.RegisterClient;
import tv.playgate.domain.client.Scope;
import tv.playgate.http.wire.json.JsonBytes;

/** Writes the answers of the registration endpoint (pass-decisions §7). */
public final class RegistrationWriter {

  private RegistrationWriter() {}

  /** An installation that was registered, with its secret. */
  public static byte[] registered(RegisterClient.Outcome.Registered done) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("client_id", done.client().id().value());
          json.writeStringField("client_secret", done.secret().reveal());
          json.writeNumberField("client_id_issued_at", done.issuedAt().getEpochSecond());
          writeTexts(
              json, "redirect_uris", done.redirects().stream().map(Object::toString).toList());
          writeTexts(json, "grant_types", List.of("client_credentials"));
          writeTexts(
              json, "scopes", done.client().scopes().stream().map(Scope::value).sorted().toList());
          json.writeEndObject();
        });
  }

  /** Why none was registered. */
  public static byte[] refused(RegistrationError error) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("error", error.wireName());
          json.writeEndObject();
        });
  }

  private static void writeTexts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
