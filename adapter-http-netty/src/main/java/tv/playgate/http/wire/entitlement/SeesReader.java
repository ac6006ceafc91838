package tv.playgate.http.wire.entitlement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tv.playgate.http.wire.json.MalformedJsonException;
import tv.playgate.http.wire.json.StrictJson;

/**
 * Reads the body of an entitlement request, strictly: the schema's members have the schema's types,
 * a version of at least 1, and no member comes twice. Unknown members are ignored (sees-expressplay
 * §2, decision D4).
 */
public final class SeesReader {

  private @Nullable String messageId;
  private @Nullable Long version;
  private @Nullable Long requestType;
  private @Nullable String contentId;
  private @Nullable String customerCookie;
  private boolean wrongType;

  private SeesReader() {}

  /** What the body says, or how much of it could be read. */
  public static SeesMessage read(byte[] body) {
    SeesReader reader = new SeesReader();
    try {
      StrictJson.read(body, reader::object);
    } catch (MalformedJsonException e) {
      return new SeesMessage.Malformed(reader.messageId);
    }
    return reader.message();
  }

  private boolean object(JsonParser json) throws IOException, MalformedJsonException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new MalformedJsonException("expected an object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      member(json.currentName(), json);
    }
    return true;
  }

  private void member(String name, JsonParser json) throws IOException {
    json.nextToken();
    switch (name) {
      case "messageID" -> messageId = text(json);
      case "version" -> version = integer(json);
      case "requestType" -> requestType = integer(json);
      case "contentID" -> contentId = text(json);
      case "customerCookie" -> customerCookie = text(json);
      default -> json.skipChildren();
    }
  }

  private @Nullable String text(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      String text = json.getText();
      if (StrictJson.isUnicode(text)) {
        return text;
      }
    }
    skipWrongType(json);
    return null;
  }

  private @Nullable Long integer(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return nearestLong(json);
    }
    skipWrongType(json);
    return null;
  }

  private static long nearestLong(JsonParser json) throws IOException {
    if (json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return json.getLongValue();
    }
    return json.getBigIntegerValue().signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  private void skipWrongType(JsonParser json) throws IOException {
    wrongType = true;
    json.skipChildren();
  }

  private SeesMessage message() {
    if (messageId == null || contentId == null || version == null || version < 1 || wrongType) {
      return new SeesMessage.Malformed(messageId);
    }
    return new SeesMessage.WellFormed(messageId, requestType, contentId, customerCookie);
  }
}
