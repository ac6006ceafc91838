package tv.playgate.application.catalog;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.RemoveCatalogEntry;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationKeys;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.DanglingReferences;

/** Removes an entry that no other entry names. */
final class CheckedRemoval implements RemoveCatalogEntry {

  private final CatalogPorts ports;

  CheckedRemoval(CatalogPorts ports) {
    this.ports = ports;
  }

  @Override
  public CompletionStage<Outcome> remove(Call call, Key key, String author, String why) {
    return key.fold(
        configuration -> configuration(call, configuration.keys(), author, why),
        profile -> ports.profiles().remove(call, profile.key()).thenApply(this::state),
        client -> ports.clients().remove(call, client.id()).thenApply(this::state),
        content -> ports.contents().remove(call, content.id()).thenApply(this::state));
  }

  private Outcome state(boolean existed) {
    return existed
        ? new Outcome.Removed(ports.configuration().current().revision())
        : new Outcome.NotFound();
  }

  private CompletionStage<Outcome> configuration(
      Call call, ConfigurationKeys keys, String author, String why) {
    ConfigurationSnapshot basis = ports.configuration().current();
    ConfigurationEntries rest = basis.entries().without(keys);
    if (rest.equals(basis.entries())) {
      return CompletableFuture.completedFuture(new Outcome.NotFound());
    }
    List<String> references = DanglingReferences.in(rest);
    if (!references.isEmpty()) {
      return CompletableFuture.completedFuture(new Outcome.InUse(references));
    }
    return ports
        .configurationStore()
        .apply(
            call,
            new ConfigurationChange(
                basis.revision(), keys, ConfigurationEntries.EMPTY, author, why))
        .thenCompose(
            outcome ->
                outcome.fold(
                    applied ->
                        CompletableFuture.completedFuture(new Outcome.Removed(applied.revision())),
                    outdated -> configuration(call, keys, author, why)));
  }
}
