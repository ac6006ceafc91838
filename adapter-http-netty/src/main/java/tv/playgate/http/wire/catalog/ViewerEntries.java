package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceAttribute;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.DeviceInfo;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.signon.PartnerStatus;
import tv.playgate.domain.temporary.TemporaryIdentity;
import tv.playgate.domain.viewer.Viewer;
import tv.playgate.domain.viewer.VisitorId;
import tv.playgate.http.wire.decisions.LiteralAddress;

/** Reads who a viewer is, as the operator's backend knows him: what a request would say of him. */
final class ViewerEntries {

  private ViewerEntries() {}

  static Viewer read(Cursor entry) {
    String visitor = entry.text("visitor");
    PartnerStatus partner = entry.object("partner", ViewerEntries::partner);
    Cursor identity = entry.object("temporaryIdentity");
    return new Viewer(
        new ClientId(entry.requiredText("client")),
        new DeviceId(entry.requiredText("device")),
        platform(entry),
        address(entry),
        List.copyOf(ProfileEntries.links(entry)),
        partner == null ? PartnerStatus.ABSENT : partner,
        identity == null ? TemporaryIdentity.NONE : identity(identity),
        visitor == null ? null : new VisitorId(visitor));
  }

  /** The one form of the address that the decisions door knows too. */
  private static DeviceAddress address(Cursor entry) {
    return LiteralAddress.read(entry.requiredText("ip"))
        .map(address -> new DeviceAddress(address.getHostAddress()))
        .orElseThrow(() -> entry.problem("ip", "a literal IPv4 or IPv6 address"));
  }

  private static Platform platform(Cursor entry) {
    String name = entry.text("platform");
    Cursor info = entry.object("deviceInfo");
    if (name != null && info != null) {
      throw entry.problem("platform", "it, or deviceInfo, and not both");
    }
    if (info != null) {
      return Platform.of(deviceInfo(info));
    }
    return name == null
        ? Platform.UNIDENTIFIED
        : Platform.named(name).orElseThrow(() -> entry.problem("platform", "a known platform"));
  }

  /** As in X-Device-Info, what is not known or does not fit is passed over. */
  private static DeviceInfo deviceInfo(Cursor info) {
    Map<DeviceAttribute, String> values = new EnumMap<>(DeviceAttribute.class);
    for (String name : info.names()) {
      JsonNode value = info.member(name);
      Optional<DeviceAttribute> attribute = DeviceAttribute.named(name);
      if (attribute.isPresent() && value != null && value.isValueNode()) {
        String text = value.asText().strip();
        if (DeviceInfo.fits(text)) {
          values.put(attribute.get(), text);
        }
      }
    }
    return new DeviceInfo(values);
  }

  private static PartnerStatus partner(Cursor entry) {
    return new PartnerStatus(
        name(entry, "accessStatus"), name(entry, "providerId"), entry.instant("expiresAt"));
  }

  private static @Nullable String name(Cursor entry, String member) {
    String text = entry.text(member);
    return text == null ? null : IdentifierForm.require(member, text);
  }

  private static TemporaryIdentity identity(Cursor entry) {
    Map<String, String> values = new HashMap<>();
    for (String name : entry.names()) {
      if (!IdentifierForm.fits(name)) {
        throw new Cursor.Problem(
            "temporaryIdentity: expected names of 1 to "
                + IdentifierForm.MAX_LENGTH
                + " characters");
      }
      String text = entry.text(name);
      if (text != null) {
        values.put(name, text);
      }
    }
    return values.isEmpty() ? TemporaryIdentity.NONE : new TemporaryIdentity(values);
  }
}
