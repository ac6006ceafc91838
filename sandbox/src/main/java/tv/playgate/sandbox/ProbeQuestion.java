package tv.playgate.sandbox;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a license server asks (sees-expressplay §2). Nothing is checked here, so that wrong things
 * can be asked too. It prints no cookie.
 *
 * @param messageId names the message; it must come back byte for byte
 * @param version of the protocol, 1 today
 * @param requestType 1, 2 or 3; null leaves it out
 * @param contentId what is to be licensed
 * @param customerCookie who is behind it; null leaves it out
 */
public record ProbeQuestion(
    String messageId,
    int version,
    @Nullable Integer requestType,
    String contentId,
    @Nullable String customerCookie) {

  public ProbeQuestion {
    requireNonNull(messageId, "messageId");
    requireNonNull(contentId, "contentId");
  }

  String json() {
    ObjectNode json =
        new JsonMapper().createObjectNode().put("messageID", messageId).put("version", version);
    if (requestType != null) {
      json.put("requestType", requestType);
    }
    json.put("contentID", contentId);
    if (customerCookie != null) {
      json.put("customerCookie", customerCookie);
    }
    return json.toString();
  }

  @Override
  public String toString() {
    return "ProbeQuestion(" + messageId + ", type " + requestType + ", " + contentId + ")";
  }
}
