package tv.playgate.domain.decision;

import java.util.List;
import java.util.Optional;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Question;

/** What a rule, or all of them, said; anything but the expected kind of word fails the test. */
final class Words {

  private Words() {}

  /** What a rule said as a preauthorization; empty where it left everything to the next. */
  static Optional<Evaluation<List<Preauthorization>, EnhancedError>> said(Step step) {
    return step instanceof Step.Done done
        ? Optional.of(preauthorizations(done.evaluation()))
        : Optional.empty();
  }

  private static Evaluation<List<Preauthorization>, EnhancedError> preauthorizations(
      Evaluation<Rulings, EnhancedError> evaluation) {
    return evaluation.fold(
        rulings ->
            Evaluation.settled(
                rulings.each().stream()
                    .map(ruling -> new Preauthorization(ruling.resource(), ruling.reason()))
                    .toList()),
        Evaluation::rejected,
        Evaluation::needs);
  }

  static List<Preauthorization> decisionsOf(
      Evaluation<List<Preauthorization>, EnhancedError> evaluation) {
    return evaluation.fold(
        decisions -> decisions,
        error -> {
          throw unexpected(error);
        },
        question -> {
          throw unexpected(question);
        });
  }

  static List<Reason> reasonsOf(Evaluation<List<Preauthorization>, EnhancedError> evaluation) {
    return decisionsOf(evaluation).stream().map(Preauthorization::reason).toList();
  }

  static List<Reason> reasonsOf(
      Optional<Evaluation<List<Preauthorization>, EnhancedError>> evaluation) {
    return reasonsOf(evaluation.orElseThrow());
  }

  /** The error that every resource is denied with. */
  static EnhancedError errorOf(
      Optional<Evaluation<List<Preauthorization>, EnhancedError>> evaluation) {
    List<EnhancedError> errors =
        decisionsOf(evaluation.orElseThrow()).stream()
            .map(decision -> decision.error().orElseThrow())
            .distinct()
            .toList();
    if (errors.size() != 1) {
      throw unexpected(errors);
    }
    return errors.get(0);
  }

  static EnhancedError rejectionOf(Evaluation<List<Preauthorization>, EnhancedError> evaluation) {
    return evaluation.fold(
        decisions -> {
          throw unexpected(decisions);
        },
        error -> error,
        question -> {
          throw unexpected(question);
        });
  }

  static Question<?> questionOf(Evaluation<List<Preauthorization>, EnhancedError> evaluation) {
    return evaluation.<Question<?>>fold(
        decisions -> {
          throw unexpected(decisions);
        },
        error -> {
          throw unexpected(error);
        },
        question -> question);
  }

  static Question<?> questionOf(
      Optional<Evaluation<List<Preauthorization>, EnhancedError>> evaluation) {
    return questionOf(evaluation.orElseThrow());
  }

  private static AssertionError unexpected(Object word) {
    return new AssertionError("unexpected: " + word);
  }
}
