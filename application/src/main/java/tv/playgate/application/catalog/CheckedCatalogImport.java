package tv.playgate.application.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.application.port.in.ImportCatalog;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.configuration.AmbiguousLicenseServers;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationKeys;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.DanglingReferences;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;

/** Checks the whole catalog before it stores the first entry. */
final class CheckedCatalogImport implements ImportCatalog {

  private final CatalogPorts ports;
  private final SecretKeeping secrets;

  CheckedCatalogImport(CatalogPorts ports, SecretKeeping secrets) {
    this.ports = ports;
    this.secrets = secrets;
  }

  @Override
  public CompletionStage<Outcome> importCatalog(
      Call call, Catalog catalog, String author, String why) {
    return InSequence.map(catalog.clients(), entry -> secrets.keep(call, entry))
        .thenCombine(
            InSequence.map(catalog.contents(), entry -> secrets.keep(call, entry)),
            (clients, contents) -> new Kept(catalog, clients, contents, Set.of()))
        .thenCombine(
            LicenseServerWarnings.unknownContents(call, catalog, ports.contents()), Kept::without)
        .thenCompose(kept -> store(call, kept, author, why));
  }

  private CompletionStage<Outcome> store(Call call, Kept kept, String author, String why) {
    ConfigurationSnapshot basis = ports.configuration().current();
    List<String> problems = problems(basis, kept);
    if (!problems.isEmpty()) {
      return CompletableFuture.completedFuture(new Outcome.Refused(problems));
    }
    return ports
        .profiles()
        .save(call, profiles(kept.catalog()))
        .thenCompose(saved -> ports.clients().save(call, kept.clients()))
        .thenCompose(saved -> ports.contents().save(call, kept.contents()))
        .thenCompose(saved -> configure(call, basis, kept, author, why));
  }

  private CompletionStage<Outcome> configure(
      Call call, ConfigurationSnapshot basis, Kept kept, String author, String why) {
    Catalog catalog = kept.catalog();
    if (catalog.configuration().isEmpty()) {
      return CompletableFuture.completedFuture(imported(call, basis.revision(), kept));
    }
    ConfigurationChange change =
        new ConfigurationChange(
            basis.revision(), ConfigurationKeys.NONE, catalog.configuration(), author, why);
    return ports
        .configurationStore()
        .apply(call, change)
        .thenCompose(
            outcome ->
                outcome.fold(
                    applied ->
                        CompletableFuture.completedFuture(imported(call, applied.revision(), kept)),
                    outdated -> store(call, kept, author, why)));
  }

  private Outcome imported(Call call, Revision revision, Kept kept) {
    return new Outcome.Imported(
        revision,
        CatalogWarnings.in(
            kept.catalog(),
            ports.configuration().current().entries(),
            kept.unknown(),
            call.instant()));
  }

  private static List<String> problems(ConfigurationSnapshot basis, Kept kept) {
    ConfigurationEntries after = basis.entries().with(kept.catalog().configuration());
    List<String> problems = new ArrayList<>(DanglingReferences.in(after));
    problems.addAll(AmbiguousLicenseServers.in(after));
    problems.addAll(kept.problems());
    return problems;
  }

  private static List<Profile> profiles(Catalog catalog) {
    return catalog.profiles().stream()
        .map(entry -> entry.withId(new ProfileId(UUID.randomUUID())))
        .toList();
  }

  /** The catalog with its secrets put away, and the contents that it lists and nobody knows. */
  private record Kept(
      Catalog catalog,
      List<KeptEntry<ClientRegistration>> clientEntries,
      List<KeptEntry<Content>> contentEntries,
      Set<ContentId> unknown) {

    Kept without(Set<ContentId> unknownContents) {
      return new Kept(catalog, clientEntries, contentEntries, unknownContents);
    }

    List<ClientRegistration> clients() {
      return clientEntries.stream().map(KeptEntry::present).flatMap(Optional::stream).toList();
    }

    List<Content> contents() {
      return contentEntries.stream().map(KeptEntry::present).flatMap(Optional::stream).toList();
    }

    List<String> problems() {
      return Stream.concat(
              clientEntries.stream().map(KeptEntry::problems),
              contentEntries.stream().map(KeptEntry::problems))
          .flatMap(Optional::stream)
          .toList();
    }
  }
}
