package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.application.port.in.RecordSignIns;
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
    return read(
        entry, key(entry), entry.requiredInstant("notBefore"), entry.flag("invalidated", false));
  }

  /** Reads what a sign-in says: a profile without its key. */
  static Catalog.ProfileEntry signIn(Cursor entry, ProfileKey key, Instant now) {
    Instant notBefore = entry.instant("notBefore");
    return read(entry, key, notBefore == null ? now : notBefore, false);
  }

  private static Catalog.ProfileEntry read(
      Cursor entry, ProfileKey key, Instant notBefore, boolean invalidated) {
    return new Catalog.ProfileEntry(
        key,
        type(entry),
        new Subject(entry.requiredText("subject")),
        new Period(notBefore, entry.requiredInstant("notAfter")),
        invalidated,
        ChannelLineup.of(entry.textsOrNone("lineup")),
        attributes(entry.object("attributes")),
        links(entry));
  }

  /** Reads what a refresh changes of a profile. */
  static RecordSignIns.Refresh refresh(Cursor entry) {
    Instant notAfter = entry.instant("notAfter");
    List<String> lineup = entry.texts("lineup");
    Cursor attributes = entry.object("attributes");
    if (notAfter == null && lineup == null && attributes == null) {
      throw new Cursor.Problem("expected notAfter, lineup or attributes, at least one of them");
    }
    return new RecordSignIns.Refresh(
        notAfter,
        lineup == null ? null : ChannelLineup.of(lineup),
        attributes == null ? null : attributes(attributes));
  }

  private static ProfileKey key(Cursor entry) {
    String client = entry.text("client");
    return new ProfileKey(
        client == null ? null : new ClientId(client),
        IntegrationEntries.integrationId(entry),
        new DeviceId(entry.requiredText("device")));
  }

  private static ProfileType type(Cursor entry) {
    String name = entry.text("type", ProfileType.REGULAR.wireName());
    return Stream.of(ProfileType.values())
        .filter(type -> type.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> entry.problem("type", "regular or appleSSO"));
  }

  private static Map<String, String> attributes(@Nullable Cursor attributes) {
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

  /** The links, in the order in which they are named. */
  static Set<ProfileLink> links(Cursor entry) {
    Set<ProfileLink> links = new LinkedHashSet<>();
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
