package tv.playgate.domain.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.IntegratedMvpd;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;

/**
 * The rules of preauthorization, in their order (pass-decisions §4). First, service provider, MVPD
 * and integration must be there; if not, the whole request is rejected. Then each rule of {@link
 * #IN_ORDER} is considered, and the first that has something to say decides every resource or asks
 * for one more fact.
 *
 * <p>This is a pure function: the same request, configuration, facts and instant always give the
 * same evaluation. Safe for use by any number of threads.
 */
public final class PreauthorizationRules {

  private static final List<PreauthorizationRule> IN_ORDER =
      List.of(
          new DegradationApplies(),
          new ResourceLimitHolds(),
          new ProfileHolds(),
          new DummyPermits(),
          new MvpdDecides());

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
      ConfigurationSnapshot configuration,
      PreauthorizationRequest request,
      Facts facts,
      Instant now) {
    Optional<IntegratedMvpd> integrated = configuration.integration(request.integration());
    if (integrated.isEmpty() || !integrated.get().integration().enabled()) {
      return Evaluation.rejected(EnhancedError.of(missing(configuration, request)));
    }
    return firstWord(new Situation(integrated.get(), request, facts, now));
  }

  private static ErrorCode missing(
      ConfigurationSnapshot configuration, PreauthorizationRequest request) {
    if (configuration.serviceProvider(request.integration().serviceProvider()).isEmpty()) {
      return ErrorCode.INVALID_PARAMETER_SERVICE_PROVIDER;
    }
    if (configuration.mvpd(request.integration().mvpd()).isEmpty()) {
      return ErrorCode.INVALID_PARAMETER_MVPD;
    }
    return ErrorCode.INVALID_INTEGRATION;
  }

  private static Evaluation<List<Preauthorization>, EnhancedError> firstWord(Situation situation) {
    for (PreauthorizationRule rule : IN_ORDER) {
      Optional<Evaluation<List<Preauthorization>, EnhancedError>> word = rule.consider(situation);
      if (word.isPresent()) {
        return word.get();
      }
    }
    throw new IllegalStateException("the last rule always has something to say");
  }
}
