package tv.playgate.application.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.secret.Secret;

/**
 * What an import takes and may not mean: every such entry has its own error on the wire, so it is
 * kept and said.
 */
final class CatalogWarnings {

  private static final int SHORT_SECRET = 32;

  private CatalogWarnings() {}

  static List<String> in(Catalog catalog, ConfigurationEntries stored, Instant now) {
    Set<IntegrationId> enabled =
        stored.integrations().stream()
            .filter(Integration::enabled)
            .map(Integration::id)
            .collect(Collectors.toUnmodifiableSet());
    return Stream.of(
            degradationRules(catalog.configuration(), enabled, now),
            profiles(catalog, enabled, now),
            clients(catalog))
        .flatMap(s -> s)
        .toList();
  }

  private static Stream<String> degradationRules(
      ConfigurationEntries entries, Set<IntegrationId> enabled, Instant now) {
    return entries.degradationRules().stream()
        .flatMap(
            rule ->
                Stream.of(
                        over(rule, now) ? "its period is over" : "",
                        enabled.contains(rule.integration())
                            ? ""
                            : "integration " + rule.integration() + " is disabled")
                    .filter(text -> !text.isEmpty())
                    .map(text -> "degradation rule " + rule.id() + ": " + text));
  }

  private static boolean over(DegradationRule rule, Instant now) {
    return !now.isBefore(rule.period().until());
  }

  private static Stream<String> profiles(Catalog catalog, Set<IntegrationId> enabled, Instant now) {
    return catalog.profiles().stream()
        .flatMap(
            profile ->
                Stream.of(
                        now.isBefore(profile.validity().until()) ? "" : "it has expired",
                        enabled.contains(profile.key().integration())
                            ? ""
                            : "its integration is missing or disabled")
                    .filter(text -> !text.isEmpty())
                    .map(text -> "a profile of " + profile.key().integration() + ": " + text));
  }

  private static Stream<String> clients(Catalog catalog) {
    return catalog.clients().stream()
        .filter(client -> shorterThanAdvised(client.secret()))
        .map(
            client ->
                "client "
                    + client.id()
                    + ": its secret has fewer than "
                    + SHORT_SECRET
                    + " characters");
  }

  private static boolean shorterThanAdvised(@Nullable Secret secret) {
    return secret != null && secret.reveal().length() < SHORT_SECRET;
  }
}
