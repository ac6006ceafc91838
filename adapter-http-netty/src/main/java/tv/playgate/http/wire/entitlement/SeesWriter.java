package tv.playgate.http.wire.entitlement;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import tv.playgate.domain.entitlement.EntitlementError;
import tv.playgate.domain.license.LicenseGrant;
import tv.playgate.domain.license.TokenUrl;

/**
 * Writes the body of an entitlement answer (sees-expressplay §3): the message id as it came,
 * version 1, and a token URL that is empty on a denial.
 *
 * <p>The members never change, so only the two texts are written anew: a generator costs a third of
 * all that the door does for a license.
 */
public final class SeesWriter {

  private static final byte[] MESSAGE_ID = ascii("{\"messageID\":\"");
  private static final byte[] ALLOWED =
      ascii("\",\"version\":1,\"isAllowed\":true,\"epTokenURL\":\"");
  private static final byte[] NOT_ALLOWED =
      ascii("\",\"version\":1,\"isAllowed\":false,\"epTokenURL\":\"\"");
  private static final byte[] END_OF_TEXT = ascii("\"}");
  private static final byte[] END = ascii("}");
  private static final Map<EntitlementError, byte[]> ERRORS = errors();

  private SeesWriter() {}

  /** The license is granted. */
  public static byte[] granted(String messageId, LicenseGrant grant) {
    return joined(
        MESSAGE_ID, escaped(messageId), ALLOWED, escaped(grant.fold(TokenUrl::value)), END_OF_TEXT);
  }

  /** The license is refused. */
  public static byte[] refused(String messageId, EntitlementError error) {
    return joined(MESSAGE_ID, escaped(messageId), NOT_ALLOWED, requireNonNull(ERRORS.get(error)));
  }

  /** The request was malformed, but for its message id. */
  public static byte[] malformed(String messageId) {
    return joined(MESSAGE_ID, escaped(messageId), NOT_ALLOWED, END);
  }

  private static Map<EntitlementError, byte[]> errors() {
    Map<EntitlementError, byte[]> errors = new EnumMap<>(EntitlementError.class);
    for (EntitlementError error : EntitlementError.values()) {
      errors.put(
          error, ascii(",\"error\":" + error.number() + ",\"errorText\":\"" + text(error) + "\"}"));
    }
    return errors;
  }

  private static byte[] escaped(String text) {
    return JsonStringEncoder.getInstance().quoteAsUTF8(text);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] joined(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] whole = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
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
