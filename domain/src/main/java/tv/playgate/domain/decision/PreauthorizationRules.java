package tv.playgate.domain.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.integration.DecisionKind;

/**
 * The rules of preauthorization, in their order (pass-decisions §4).
 *
 * <p>This is a pure function: the same request, configuration, facts and instant always give the
 * same evaluation. Safe for use by any number of threads.
 */
public final class PreauthorizationRules {

  private PreauthorizationRules() {}

  /**
   * Evaluates a request on the facts known so far.
   *
   * @param configuration the one snapshot that the whole decision is made on
   * @param request what is asked
   * @param facts the answers to what earlier evaluations needed
   * @param now when the request arrived
   */
  public static Evaluation<List<Preauthorization>, EnhancedError> decide(
      ConfigurationSnapshot configuration, DecisionRequest request, Facts facts, Instant now) {
    return DecisionRules.decide(DecisionKind.PREAUTHORIZATION, configuration, request, facts, now)
        .fold(
            rulings -> Evaluation.settled(preauthorizations(rulings)),
            Evaluation::rejected,
            Evaluation::needs);
  }

  private static List<Preauthorization> preauthorizations(Rulings rulings) {
    List<Preauthorization> decisions = new ArrayList<>(rulings.each().size());
    for (Ruling ruling : rulings.each()) {
      decisions.add(new Preauthorization(ruling.resource(), ruling.reason()));
    }
    return List.copyOf(decisions);
  }
}
