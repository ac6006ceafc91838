package tv.playgate.upstream;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.resource.Resource;

/**
 * Asks one MVPD in one way: about all resources at once, or about each by itself and all of them at
 * once. What it remembers is not asked again, and what is being asked is asked once.
 */
final class MvpdConnector implements AutoCloseable {

  private final boolean together;
  private final MvpdCalls calls;
  private final SharedAnswers shared;
  private final RememberedAnswers remembered = new RememberedAnswers();
  private final MvpdMetrics metrics;

  /**
   * A connector that is still unused.
   *
   * @param together whether one call is about all resources
   */
  MvpdConnector(boolean together, MvpdCalls calls, SharedAnswers shared, MvpdMetrics metrics) {
    this.together = together;
    this.calls = calls;
    this.shared = shared;
    this.metrics = metrics;
  }

  /** Every resource gets an answer by the call's deadline; never fails. */
  CompletableFuture<MvpdAnswers> ask(Call call, AskMvpd question) {
    Map<Resource, MvpdAnswer> answers = remembered.known(question);
    if (answers.isEmpty()) {
      return askAll(call, question).thenApply(MvpdAnswers::new);
    }
    metrics.remembered(answers.size());
    Set<Resource> open = new LinkedHashSet<>(question.resources());
    open.removeAll(answers.keySet());
    if (open.isEmpty()) {
      return CompletableFuture.completedFuture(new MvpdAnswers(answers));
    }
    return askAll(call, question.about(open))
        .thenApply(
            fresh -> {
              answers.putAll(fresh);
              return new MvpdAnswers(answers);
            });
  }

  private CompletableFuture<Map<Resource, MvpdAnswer>> askAll(Call call, AskMvpd question) {
    return together
        ? share(call, question)
        : joined(question.resources().stream().map(r -> share(call, question.about(r))).toList());
  }

  private static CompletableFuture<Map<Resource, MvpdAnswer>> joined(
      List<CompletableFuture<Map<Resource, MvpdAnswer>>> forked) {
    return CompletableFuture.allOf(forked.toArray(CompletableFuture<?>[]::new))
        .thenApply(
            all -> {
              Map<Resource, MvpdAnswer> answers = new LinkedHashMap<>();
              forked.forEach(one -> answers.putAll(one.join()));
              return answers;
            });
  }

  private CompletableFuture<Map<Resource, MvpdAnswer>> share(Call call, AskMvpd question) {
    return shared.ask(call, question, () -> make(call, question));
  }

  private CompletableFuture<Map<Resource, MvpdAnswer>> make(Call call, AskMvpd question) {
    return calls
        .make(call, question)
        .whenComplete(
            (answers, failure) -> {
              if (failure == null) {
                remembered.keep(question, answers);
              }
            });
  }

  MvpdCalls calls() {
    return calls;
  }

  @Override
  public void close() {
    calls.close();
  }
}
