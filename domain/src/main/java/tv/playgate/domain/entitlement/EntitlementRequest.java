package tv.playgate.domain.entitlement;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import tv.playgate.domain.license.LicenseServer;

/**
 * May this license be granted? The values are as the license server sent them: the rules judge
 * them, so that each fault gets its own error.
 *
 * @param caller who asks, as its certificate was recognised
 * @param messageId the message's id
 * @param requestType 1 time based, 2 registration, 3 device bound; null where it was left out
 * @param contentId the content's id
 * @param customerCookie the viewer's handle; null where it was left out
 */
public record EntitlementRequest(
    LicenseServer caller,
    String messageId,
    @Nullable Long requestType,
    String contentId,
    @Nullable String customerCookie) {

  public EntitlementRequest {
    requireNonNull(caller, "caller");
    requireNonNull(messageId, "messageId");
    requireNonNull(contentId, "contentId");
  }

  /** Names what is asked and never the cookie. */
  @Override
  public String toString() {
    return "EntitlementRequest(" + caller.name() + ", type " + requestType + ")";
  }
}
