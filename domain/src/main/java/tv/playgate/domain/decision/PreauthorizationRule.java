package tv.playgate.domain.decision;

import java.util.List;
import java.util.Optional;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;

/** One step of the rules: it has something to say about a situation, or leaves it to the next. */
interface PreauthorizationRule {

  Optional<Evaluation<List<Preauthorization>, EnhancedError>> consider(Situation situation);
}
