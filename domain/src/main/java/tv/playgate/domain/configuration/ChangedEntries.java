package tv.playgate.domain.configuration;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.license.LicenseServer;

/** Names the entries of a change as the catalog does: by collection and key. */
final class ChangedEntries {

  private ChangedEntries() {}

  /** What comes or is replaced, and then what goes, each in the order of its name. */
  static List<String> of(ConfigurationChange change) {
    Set<String> coming = new TreeSet<>(names(change.upserts()));
    Set<String> going = new TreeSet<>(names(change.removals()));
    going.removeAll(coming);
    return Stream.concat(coming.stream(), going.stream().map(name -> "-" + name)).toList();
  }

  private static List<String> names(ConfigurationEntries entries) {
    return Stream.of(
            names("serviceProviders/", entries.serviceProviders(), ServiceProvider::id),
            names("mvpds/", entries.mvpds(), Mvpd::id),
            names("integrations/", entries.integrations(), Integration::id),
            names("degradationRules/", entries.degradationRules(), DegradationRule::id),
            names("licenseServers/", entries.licenseServers(), LicenseServer::name),
            names("applications/", entries.applications(), Application::id),
            names("", entries.trustedKeys(), TrustedKey::id))
        .flatMap(names -> names)
        .toList();
  }

  private static List<String> names(ConfigurationKeys keys) {
    return Stream.of(
            names("serviceProviders/", keys.serviceProviders(), key -> key),
            names("mvpds/", keys.mvpds(), key -> key),
            names("integrations/", keys.integrations(), key -> key),
            names("degradationRules/", keys.degradationRules(), key -> key),
            names("licenseServers/", keys.licenseServers(), key -> key),
            names("applications/", keys.applications(), key -> key),
            names("", keys.trustedKeys(), key -> key))
        .flatMap(names -> names)
        .toList();
  }

  private static <E, K> Stream<String> names(
      String collection, Collection<E> entries, Function<E, K> key) {
    return entries.stream().map(entry -> collection + key.apply(entry));
  }
}
