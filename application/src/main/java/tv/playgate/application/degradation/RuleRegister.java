package tv.playgate.application.degradation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ConfigurationStore;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationKeys;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.degradation.DegradationRuleId;

/** Puts the rules that come of proposals into the configuration, and takes them out of it. */
final class RuleRegister {

  private final Configuration configuration;
  private final ConfigurationStore store;

  RuleRegister(Configuration configuration, ConfigurationStore store) {
    this.configuration = configuration;
    this.store = store;
  }

  Optional<DegradationRule> find(DegradationRuleId id) {
    return find(configuration.current(), id);
  }

  private static Optional<DegradationRule> find(
      ConfigurationSnapshot snapshot, DegradationRuleId id) {
    return snapshot.entries().degradationRules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst();
  }

  /** Enters a rule, unless there is one of its id, and completes with the one that is there. */
  CompletionStage<DegradationRule> enter(
      Call call, DegradationRule rule, String author, String why) {
    ConfigurationSnapshot basis = configuration.current();
    Optional<DegradationRule> there = find(basis, rule.id());
    return there.isPresent()
        ? CompletableFuture.completedFuture(there.get())
        : store
            .apply(
                call,
                new ConfigurationChange(
                    basis.revision(), ConfigurationKeys.NONE, only(rule), author, why))
            .thenCompose(
                outcome ->
                    outcome.fold(
                        applied -> CompletableFuture.completedFuture(rule),
                        outdated -> enter(call, rule, author, why)));
  }

  private static ConfigurationEntries only(DegradationRule rule) {
    return new ConfigurationEntries(List.of(), List.of(), List.of(), List.of(rule), List.of());
  }

  /** Strikes out the rule of that id, if it is there. */
  CompletionStage<Void> strike(Call call, DegradationRuleId id, String author, String why) {
    ConfigurationSnapshot basis = configuration.current();
    return find(basis, id).isEmpty()
        ? CompletableFuture.completedFuture(null)
        : store
            .apply(
                call,
                new ConfigurationChange(
                    basis.revision(),
                    ConfigurationKeys.of(id),
                    ConfigurationEntries.EMPTY,
                    author,
                    why))
            .thenCompose(
                outcome ->
                    outcome.fold(
                        applied -> CompletableFuture.completedFuture(null),
                        outdated -> strike(call, id, author, why)));
  }
}
