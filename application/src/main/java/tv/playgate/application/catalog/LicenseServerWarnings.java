package tv.playgate.application.catalog;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.SubjectAlternativeName;

/** Warns of license servers that may not be recognised, or not get what was meant. */
final class LicenseServerWarnings {

  /** How many contents are looked for at the most: a hint is no reason to make an import slow. */
  private static final int MOST_LOOKED_FOR = 1_000;

  private final Set<ContentId> unknown;

  /**
   * Warnings that know which contents are missing.
   *
   * @param unknown the contents that are known not to exist
   */
  LicenseServerWarnings(Set<ContentId> unknown) {
    this.unknown = Set.copyOf(unknown);
  }

  /** The listed contents that are neither in the catalog nor in the inventory. */
  static CompletionStage<Set<ContentId>> unknownContents(
      Call call, Catalog catalog, ContentInventory inventory) {
    Set<ContentId> imported =
        catalog.contents().stream().map(Catalog.ContentEntry::id).collect(toUnmodifiableSet());
    List<ContentId> asked =
        catalog.configuration().licenseServers().stream()
            .flatMap(LicenseServerWarnings::listed)
            .filter(id -> !imported.contains(id))
            .distinct()
            .limit(MOST_LOOKED_FOR)
            .toList();
    return InSequence.map(
            asked,
            id ->
                inventory
                    .find(call, id)
                    .thenApply(found -> found.isPresent() ? Stream.<ContentId>of() : Stream.of(id)))
        .thenApply(
            answers -> answers.stream().flatMap(answer -> answer).collect(toUnmodifiableSet()));
  }

  private static Stream<ContentId> listed(LicenseServer server) {
    return server.contents().only().stream().flatMap(Set::stream);
  }

  Stream<String> in(List<LicenseServer> servers) {
    return servers.stream().flatMap(this::licenseServer);
  }

  private Stream<String> licenseServer(LicenseServer server) {
    SubjectAlternativeName san = server.marks().san();
    return Stream.concat(
            san != null && san.isWildcard()
                ? Stream.of(
                    "its san "
                        + san
                        + " stands for no other name: only a certificate with that very name fits")
                : Stream.empty(),
            listed(server)
                .filter(unknown::contains)
                .map(ContentId::toString)
                .sorted()
                .map(id -> "there is no content " + id))
        .map(text -> "license server " + server.name() + ": " + text);
  }
}
