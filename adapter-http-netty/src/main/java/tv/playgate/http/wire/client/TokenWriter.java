package tv.playgate.http.wire.client;

import java.util.UUID;
import tv.playgate.application.port.in.AccessToken;
import tv.playgate.http.wire.json.JsonBytes;

/** Writes the answers of the token endpoint (pass-decisions §7). */
public final class TokenWriter {

  private TokenWriter() {}

  /** A token that was issued. */
  public static byte[] issued(AccessToken token) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("id", UUID.randomUUID().toString());
          json.writeStringField("access_token", token.token());
          json.writeNumberField("created_at", token.createdAt().toEpochMilli());
          json.writeNumberField("expires_in", token.lifetime().toSeconds());
          json.writeStringField("token_type", "bearer");
          json.writeEndObject();
        });
  }

  /** Why no token was issued. */
  public static byte[] refused(TokenRequestError error) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("error", error.wireName());
          json.writeEndObject();
        });
  }
}
