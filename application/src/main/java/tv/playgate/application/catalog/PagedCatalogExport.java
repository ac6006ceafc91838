package tv.playgate.application.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.ExportCatalog;
import tv.playgate.application.port.in.ExportTooLargeException;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.profile.Profile;

/** Reads state and inventory page by page. */
final class PagedCatalogExport implements ExportCatalog {

  private static final int PAGE = 1_000;

  private final CatalogPorts ports;

  PagedCatalogExport(CatalogPorts ports) {
    this.ports = ports;
  }

  @Override
  public CompletionStage<Export> export(Call call) {
    ConfigurationSnapshot snapshot = ports.configuration().current();
    return profiles(call)
        .thenCompose(
            profiles ->
                clients(call)
                    .thenCombine(
                        contents(call),
                        (clients, contents) ->
                            new Export(
                                snapshot.revision(),
                                snapshot.entries(),
                                profiles,
                                clients,
                                contents)));
  }

  private CompletionStage<List<Profile>> profiles(Call call) {
    return new Pages<Profile>(
            "profiles",
            after -> ports.profiles().page(call, after == null ? null : after.id(), PAGE))
        .all();
  }

  private CompletionStage<List<ClientRegistration>> clients(Call call) {
    return new Pages<ClientRegistration>(
            "clients", after -> ports.clients().page(call, after == null ? null : after.id(), PAGE))
        .all();
  }

  private CompletionStage<List<Content>> contents(Call call) {
    return new Pages<Content>(
            "contents",
            after -> ports.contents().page(call, after == null ? null : after.id(), PAGE))
        .all();
  }

  /** Follows the pages of one collection to their end. */
  private static final class Pages<E> {

    private final String collection;
    private final Function<@Nullable E, CompletionStage<List<E>>> next;
    private final List<E> read = new ArrayList<>();

    Pages(String collection, Function<@Nullable E, CompletionStage<List<E>>> next) {
      this.collection = collection;
      this.next = next;
    }

    CompletionStage<List<E>> all() {
      return after(null);
    }

    private CompletionStage<List<E>> after(@Nullable E last) {
      return next.apply(last).thenCompose(this::take);
    }

    private CompletionStage<List<E>> take(List<E> page) {
      read.addAll(page);
      if (read.size() > MAX_ENTRIES) {
        return CompletableFuture.failedFuture(new ExportTooLargeException(collection));
      }
      return page.size() < PAGE
          ? CompletableFuture.completedFuture(List.copyOf(read))
          : after(page.get(page.size() - 1));
    }
  }
}
