package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.signon.LinkKind;
import tv.playgate.domain.signon.ProfileLink;
import tv.playgate.domain.time.Period;

/** Reads the catalog's profiles. */
final class ProfileEntries {

  private ProfileEntries() {}

  static Catalog.ProfileEntry read(Cursor entry) {
    return new Catalog.ProfileEntry(
        key(entry),
        type(entry),
        new Subject(entry.requiredText("subject")),
        new Period(entry.requiredInstant("notBefore"), entry.requiredInstant("notAfter")),
        entry.flag("invalidated", false),
        ChannelLineup.of(entry.textsOrNone("lineup")),
        attributes(entry.object("attributes")),
        links(entry));
  }

  private static ProfileKey key(Cursor entry) {
    String client = entry.text("client");
    return new ProfileKey(
        client == null ? null : new ClientId(client),
        IntegrationEntries.integrationId(entry),
        new DeviceId(entry.requiredText("device")));
  }

  static ProfileType type(Cursor entry) {
    String name = entry.text("type", ProfileType.REGULAR.wireName());
    return Stream.of(ProfileType.values())
        .filter(type -> type.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> entry.problem("type", "regular or appleSSO"));
  }

  static Map<String, String> attributes(@Nullable Cursor attributes) {
    Map<String, String> values = new HashMap<>();
    if (attributes != null) {
      for (String name : attributes.names()) {
        JsonNode value = attributes.member(name);
        if (value != null) {
          values.put(name, json(attributes, name, value));
        }
      }
    }
    return values;
  }

  private static String json(Cursor attributes, String name, JsonNode value) {
    String json = value.toString();
    if (!Cursor.isStorable(json) || !IdentifierForm.fits(name)) {
      throw attributes.problem(
          name, "a short name and at most " + Cursor.MAX_TEXT + " characters of JSON");
    }
    return json;
  }

  static Set<ProfileLink> links(Cursor entry) {
    Set<ProfileLink> links = new HashSet<>();
    for (ProfileLink link : entry.objects("links", ProfileEntries::link)) {
      if (!links.add(link)) {
        throw entry.problem("links", "each link once");
      }
    }
    return links;
  }

  private static ProfileLink link(Cursor entry) {
    return new ProfileLink(
        LinkKind.named(entry.requiredText("kind"))
            .orElseThrow(() -> entry.problem("kind", "platformSSO or serviceTokenSSO")),
        entry.requiredText("subject"));
  }
}
