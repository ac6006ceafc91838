package tv.playgate.http.wire.catalog;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.integration.Compatibility;
import tv.playgate.domain.integration.CompatibilitySwitch;
import tv.playgate.domain.integration.PublishedState;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;

/** Reads the catalog's service providers. */
final class ServiceProviderEntries {

  private ServiceProviderEntries() {}

  static ServiceProvider read(Cursor entry) {
    String id = entry.requiredText("id");
    Compatibility compatibility =
        entry.object("compatibility", ServiceProviderEntries::compatibility);
    return new ServiceProvider(
        new ServiceProviderId(id),
        entry.text("name", id),
        compatibility == null ? Compatibility.CURRENT : compatibility);
  }

  private static Compatibility compatibility(Cursor entry) {
    Map<CompatibilitySwitch, Boolean> exceptions = new EnumMap<>(CompatibilitySwitch.class);
    for (CompatibilitySwitch candidate : CompatibilitySwitch.values()) {
      Boolean on = entry.flag(candidate.wireName());
      if (on != null) {
        exceptions.put(candidate, on);
      }
    }
    return new Compatibility(state(entry, entry.text("profile")), exceptions);
  }

  private static PublishedState state(Cursor entry, @Nullable String name) {
    return name == null
        ? Compatibility.CURRENT.state()
        : PublishedState.named(name).orElseThrow(() -> entry.problem("profile", knownStates()));
  }

  private static String knownStates() {
    return Stream.of(PublishedState.values())
        .map(PublishedState::wireName)
        .collect(Collectors.joining(" or "));
  }
}
