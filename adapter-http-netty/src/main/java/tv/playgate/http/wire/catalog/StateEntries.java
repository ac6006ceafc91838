package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.time.Period;

/** Reads the catalog's entries that are state. */
final class StateEntries {

  private StateEntries() {}

  static Catalog.ProfileEntry profile(Cursor entry) {
    JsonNode links = entry.member("links");
    if (links != null && !links.isEmpty()) {
      throw new Cursor.Problem(entry.at("links") + ": is not served yet; leave it out");
    }
    String client = entry.text("client");
    return new Catalog.ProfileEntry(
        new ProfileKey(
            client == null ? null : new ClientId(client),
            IntegrationEntries.integrationId(entry),
            new DeviceId(entry.requiredText("device"))),
        type(entry),
        new Subject(entry.requiredText("subject")),
        new Period(entry.requiredInstant("notBefore"), entry.requiredInstant("notAfter")),
        entry.flag("invalidated", false),
        ChannelLineup.of(entry.textsOrNone("lineup")),
        attributes(entry.object("attributes")));
  }

  private static ProfileType type(Cursor entry) {
    String type = entry.text("type", ProfileType.REGULAR.wireName());
    if (type.equals("appleSSO")) {
      throw new Cursor.Problem(entry.at("type") + ": appleSSO is not served yet");
    }
    if (!type.equals(ProfileType.REGULAR.wireName())) {
      throw entry.problem("type", "regular or appleSSO");
    }
    return ProfileType.REGULAR;
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

  static Catalog.ClientEntry client(Cursor entry) {
    String secret = entry.text("secret");
    return new Catalog.ClientEntry(
        new ClientId(entry.requiredText("id")),
        secret == null ? null : Secret.of(secret),
        entry.textsOrNone("serviceProviders").stream()
            .map(ServiceProviderId::new)
            .collect(Collectors.toUnmodifiableSet()),
        scopes(entry.texts("scopes")),
        entry.flag("forwardsAddress", false));
  }

  private static Set<Scope> scopes(@Nullable List<String> scopes) {
    return scopes == null
        ? Set.of(Scope.CLIENT_API)
        : scopes.stream().map(Scope::new).collect(Collectors.toUnmodifiableSet());
  }
}
