package tv.playgate.domain.decision;

/** One step of the rules: it ends them, or leaves a situation to the next. */
interface DecisionRule {

  Step consider(Situation situation);
}
