package tv.playgate.http.wire.entitlement;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import tv.playgate.domain.entitlement.EntitlementError;
import tv.playgate.domain.license.LicenseGrant;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.http.wire.json.JsonBytes;

/**
 * Writes the body of an entitlement answer (sees-expressplay §3): the message id as it came,
 * version 1, and a token URL that is empty on a denial.
 */
public final class SeesWriter {

  private static final int VERSION = 1;

  private SeesWriter() {}

  /** The license is granted. */
  public static byte[] granted(String messageId, LicenseGrant grant) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          writeRequired(json, messageId, true, grant.fold(TokenUrl::value));
          json.writeEndObject();
        });
  }

  /** The license is refused. */
  public static byte[] refused(String messageId, EntitlementError error) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          writeRequired(json, messageId, false, "");
          json.writeNumberField("error", error.number());
          json.writeStringField("errorText", text(error));
          json.writeEndObject();
        });
  }

  /** The request was malformed, but for its message id. */
  public static byte[] malformed(String messageId) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          writeRequired(json, messageId, false, "");
          json.writeEndObject();
        });
  }

  private static void writeRequired(
      JsonGenerator json, String messageId, boolean allowed, String tokenUrl) throws IOException {
    json.writeStringField("messageID", messageId);
    json.writeNumberField("version", VERSION);
    json.writeBooleanField("isAllowed", allowed);
    json.writeStringField("epTokenURL", tokenUrl);
  }

  /** What the viewer may read: short, and nothing of the inside. */
  private static String text(EntitlementError error) {
    return switch (error) {
      case UNKNOWN_CONTENT -> "content not known";
      case NOT_ENTITLED -> "not entitled";
      case REQUEST_TYPE_NOT_ALLOWED -> "request type not allowed for this content";
      case UNKNOWN_REQUEST_TYPE -> "unknown request type";
      case INVALID_COOKIE -> "customer cookie missing or invalid";
      case DEVICE_NOT_REGISTERED -> "device not registered yet";
      case AMBIGUOUS_DEVICE -> "device ambiguous";
      case RECORD_SERVICE_FAILED -> "record service failed, try again";
      case TOKEN_SERVICE_REFUSED -> "token service refused";
      case TOKEN_SERVICE_FAILED -> "token service failed, try again";
      case BAD_TOKEN_REPLY -> "token service gave no token";
      case INVALID_GUID -> "messageID or contentID is not a GUID";
      case TEMPORARILY_UNDECIDED -> "could not decide, try again";
      case TOO_MANY_REQUESTS -> "too many requests, try again";
    };
  }
}
